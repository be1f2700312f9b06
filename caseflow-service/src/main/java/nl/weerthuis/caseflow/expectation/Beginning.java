package nl.weerthuis.caseflow.expectation;

import java.time.LocalDate;
import nl.weerthuis.caseflow.casefile.Begun;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.TargetGroup;

/** What an expectation gives to the draft of a nomination. */
public record Beginning(
        Begun begun,
        String clientReference,
        TargetGroup targetGroup,
        FacilityKind facilityKind,
        LocalDate expectedOn,
        String originMunicipality) {}
