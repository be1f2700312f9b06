package nl.weerthuis.reporting.personexport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.export.ExportSink;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.reporting.access.CaseAccess;
import nl.weerthuis.reporting.access.CaseScope;
import nl.weerthuis.reporting.sql.Sql;

/** Gives a person, through who may ask for them, all that is known here; who asked stands in the log before the first word. */
@ApplicationScoped
class ExportCase {

    // Of who was erased there is nobody to give it.
    private static final String STANDING = """
            select case when protected then 'PROTECTED' else 'STANDARD' end as protection_level
            from case_standing where (%s) and erased_on is null and case_id = ?
            """;

    private final Sql sql;
    private final Known known;
    private final CaseAccess access;
    private final AccessLog log;
    private final Duty duty;
    private final Clock clock;

    ExportCase(Sql sql, Known known, CaseAccess access, AccessLog log, Duty duty, Clock clock) {
        this.sql = sql;
        this.known = known;
        this.access = access;
        this.log = log;
        this.duty = duty;
        this.clock = clock;
    }

    /** Everything but the content, which is read when it is written. */
    AccessExport handle(UUID caseId, Optional<ExportPurpose> purpose) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var level = level(caseId, access.custody(purpose)).orElseThrow(() -> Problem.unknown("case", caseId));
            log.record(new Access(
                    "export-person",
                    purpose.orElse(ExportPurpose.SUBJECT_REQUEST).name(),
                    "CASE",
                    caseId,
                    Set.of("PROCESS"),
                    level));
            return AccessExport.begun(
                    "reporting", caseId, AccessExport.SUBJECT, clock.instant(), access.organisation());
        });
    }

    private Optional<String> level(UUID caseId, CaseScope custody) {
        var values = new ArrayList<Object>(custody.values());
        values.add(caseId);
        return sql.first(row -> row.text("protection_level"), STANDING.formatted(custody.condition()), values);
    }

    /** Read in one transaction of its own, while it is written. */
    void write(AccessExport head, ExportSink sink) {
        duty.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            try {
                known.tell(head, sink);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }));
    }
}
