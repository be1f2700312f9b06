package nl.weerthuis.caseflow.responsibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;

/** Which municipality pays for the care of one case; never derived from the two others. */
@Entity
class FinancialResponsibility {

    @Id
    private UUID caseId;

    private String municipality;

    @Enumerated(EnumType.STRING)
    private FinancialGround ground;

    private LocalDate sinceOn;
    private LocalDate statedOn;
    private String statedBy;

    FinancialResponsibility() {}

    FinancialResponsibility(UUID caseId) {
        this.caseId = caseId;
    }

    void state(MunicipalityCode code, FinancialGround why, LocalDate since, LocalDate on, String by) {
        municipality = code.digits();
        ground = why;
        sinceOn = since;
        statedOn = on;
        statedBy = by;
    }

    MunicipalitiesView.Payer view() {
        return new MunicipalitiesView.Payer(new MunicipalityCode(municipality), ground, sinceOn, statedOn);
    }
}
