package nl.weerthuis.housing.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.organisation.Organisations;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Records an agreement, that there is none, or the next version of one. */
@ApplicationScoped
class RecordAgreement {

    private final PerformanceAgreementRepository agreements;
    private final Organisations organisations;
    private final HousingAccess access;
    private final Clock clock;

    RecordAgreement(
            PerformanceAgreementRepository agreements, Organisations organisations, HousingAccess access, Clock clock) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    /** @param previousId a version of the agreement, or null for a new one */
    record Command(UUID previousId, AgreementDraft draft) {}

    @Transactional
    PerformanceAgreement handle(Command command) {
        var region = access.plannedRegion();
        var draft = command.draft();
        requireSound(draft);
        access.requirePlannedSoil(draft.normalisedMunicipalityCode());
        var today = LocalDate.now(clock);
        var agreement = command.previousId() == null
                ? new PerformanceAgreement(region, draft, today)
                : next(command.previousId(), draft, today);
        agreements.persistAndFlush(agreement);
        return agreement;
    }

    private PerformanceAgreement next(UUID previousId, AgreementDraft draft, LocalDate today) {
        var known = agreements.require(previousId, access.agreements());
        if (!known.municipalityCode().equals(draft.normalisedMunicipalityCode())) {
            throw Problem.invalid(Violation.of("/municipalityCode", "other-municipality"));
        }
        var versions = agreements.lock(known.seriesId());
        versions.stream().filter(PerformanceAgreement::isOpen).forEach(PerformanceAgreement::makePlace);
        var last = versions.get(versions.size() - 1);
        return last.next(last.versionNumber() + 1, draft, today);
    }

    private void requireSound(AgreementDraft draft) {
        var faults = new ArrayList<>(draft.faults());
        for (int i = 0; i < draft.corporationIds().size(); i++) {
            if (organisations.isOtherThan("CORPORATION", draft.corporationIds().get(i))) {
                faults.add(Violation.of("/corporationIds/" + i, "not-a-corporation"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
