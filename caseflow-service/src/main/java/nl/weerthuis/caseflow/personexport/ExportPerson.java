package nl.weerthuis.caseflow.personexport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportSink;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;

/** Gives a person, through who may ask for them, all that is known; who asked stands in the log before the first word. */
@ApplicationScoped
class ExportPerson {

    record Query(UUID client, ExportForm form, Purpose purpose) {}

    /** Everything but the content, which is read when it is written. */
    record Prepared(AccessExport head, List<UUID> cases) {}

    private final Cases cases;
    private final CaseAccess access;
    private final Known known;
    private final AccessTrail trail;
    private final Duty duty;
    private final Clock clock;

    ExportPerson(Cases cases, CaseAccess access, Known known, AccessTrail trail, Duty duty, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.known = known;
        this.trail = trail;
        this.duty = duty;
        this.clock = clock;
    }

    Prepared handle(Query query) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var found = cases.exportable(query.client(), query.purpose());
            if (found.isEmpty()) {
                throw Problem.unknown("client", query.client());
            }
            found.forEach(sheet -> admit(sheet, query));
            var head = AccessExport.begun(
                    "caseflow", query.client(), query.form().name(), clock.instant(), access.organisation());
            return new Prepared(head, found.stream().map(CaseSheet::id).toList());
        });
    }

    /** Read in one transaction of its own, while it is written. */
    void write(Prepared prepared, ExportSink sink) {
        duty.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            try {
                known.tell(prepared.head(), prepared.cases(), sink);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }));
    }

    private void admit(CaseSheet sheet, Query query) {
        if (sheet.isErased()) {
            throw Problem.conflict("client-erased");
        }
        var why = query.purpose() == null ? Purpose.SUBJECT_REQUEST : query.purpose();
        trail.log(
                "export-person",
                why.name(),
                query.client(),
                sheet.level(),
                query.form() == ExportForm.SUBJECT ? Set.of("P1", "P2", "P3", "P4", "P5") : Set.of("P1", "P5"));
    }
}
