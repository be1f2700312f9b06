package nl.weerthuis.housing.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;

/** Puts a version in force, in the place of the one that was. */
@ApplicationScoped
class AdoptPerformanceAgreement {

    private final PerformanceAgreementRepository agreements;
    private final HousingAccess access;
    private final Clock clock;

    AdoptPerformanceAgreement(PerformanceAgreementRepository agreements, HousingAccess access, Clock clock) {
        this.agreements = agreements;
        this.access = access;
        this.clock = clock;
    }

    record Command(UUID id, String decision) {}

    @Transactional
    PerformanceAgreement handle(Command command) {
        access.plannedRegion();
        var agreement = agreements.require(command.id(), access.agreements());
        var versions = agreements.lock(agreement.seriesId());
        agreement.adopt(command.decision(), LocalDate.now(clock));
        versions.stream()
                .filter(other -> other != agreement && other.status() == AgreementStatus.ADOPTED)
                .forEach(PerformanceAgreement::makePlace);
        // The answer carries the new version, which the database gives.
        agreements.flush();
        return agreement;
    }
}
