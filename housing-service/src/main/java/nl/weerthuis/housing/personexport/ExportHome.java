package nl.weerthuis.housing.personexport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.reservation.Reservations;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.export.ExportSink;
import nl.weerthuis.platform.rows.Duty;

/** Gives a person, through who may ask for them, all that is known here; who asked stands in the log before the first word. */
@ApplicationScoped
class ExportHome {

    private final Reservations reservations;
    private final Known known;
    private final HousingAccess access;
    private final AccessLog log;
    private final Duty duty;
    private final Clock clock;

    ExportHome(Reservations reservations, Known known, HousingAccess access, AccessLog log, Duty duty, Clock clock) {
        this.reservations = reservations;
        this.known = known;
        this.access = access;
        this.log = log;
        this.duty = duty;
        this.clock = clock;
    }

    /** Everything but the content, which is read when it is written. */
    AccessExport handle(UUID offerId, Optional<ExportPurpose> purpose) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            reservations.requireOffered(offerId, access.custody(purpose));
            log.record(new Access(
                    "export-person",
                    purpose.orElseThrow().name(),
                    "OFFER",
                    offerId,
                    Set.of("DWELLING", "TENANCY"),
                    "PROTECTED"));
            return AccessExport.begun("housing", offerId, AccessExport.SUBJECT, clock.instant(), access.organisation());
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
