package nl.weerthuis.allocation.personexport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.export.ExportSink;
import nl.weerthuis.platform.rows.Duty;

/** Gives a person, through who may ask for them, all that is known here; who asked stands in the log before the first word. */
@ApplicationScoped
class ExportCase {

    private final CaseFiles cases;
    private final Known known;
    private final Viewer viewer;
    private final Duty duty;
    private final Clock clock;

    ExportCase(CaseFiles cases, Known known, Viewer viewer, Duty duty, Clock clock) {
        this.cases = cases;
        this.known = known;
        this.viewer = viewer;
        this.duty = duty;
        this.clock = clock;
    }

    /** Everything but the content, which is read when it is written. */
    AccessExport handle(UUID caseId, Optional<ExportPurpose> purpose) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var person = cases.requireIn(viewer.custody(purpose), caseId);
            viewer.saw(new Access(
                    "export-person",
                    purpose.orElse(ExportPurpose.SUBJECT_REQUEST).name(),
                    "CASE",
                    caseId,
                    Set.of("P2", "P3", "P4", "P5", "P6", "P7"),
                    person.protectionLevel().name()));
            return AccessExport.begun(
                    "allocation", caseId, AccessExport.SUBJECT, clock.instant(), viewer.organisation());
        });
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
