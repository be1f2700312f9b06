package nl.weerthuis.housing.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;

/** The doorway to performance agreements. */
@ApplicationScoped
public class PerformanceAgreements {

    private final PerformanceAgreementRepository agreements;
    private final HousingAccess access;

    PerformanceAgreements(PerformanceAgreementRepository agreements, HousingAccess access) {
        this.agreements = agreements;
        this.access = access;
    }

    /** Whether both take part in an agreement that stands. */
    public boolean isBetween(UUID agreementId, String municipalityCode, UUID corporationId) {
        return agreements.standing(agreementId).stream()
                .map(PerformanceAgreement::summary)
                .anyMatch(each -> each.status() != AgreementStatus.NONE
                        && each.municipalityCode().equals(municipalityCode)
                        && each.corporationIds().contains(corporationId));
    }

    /** Those that stand on one of these days, and that the caller may see. */
    public List<AgreementSummary> standing(LocalDate first, LocalDate last) {
        return agreements.between(access.agreements(), first, last).stream()
                .map(PerformanceAgreement::summary)
                .toList();
    }
}
