package nl.weerthuis.caseflow.savedsearch;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import nl.weerthuis.caseflow.casefile.CaseOrder;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the list of cases is asked by; never a client's reference, which may tell who it is. */
@Embeddable
@Schema(description = "The query keys of GET /cases; what is absent does not filter (Dutch: zoekopdracht)")
record SearchFilter(
        @Enumerated(EnumType.STRING) CaseState state,
        @Enumerated(EnumType.STRING) TargetGroup targetGroup,

        @Schema(description = "Cases of which the region seems to know the person (Dutch: vermoedelijk dubbel)")
        Boolean suspectedDouble,

        @Size(min = 1, max = 200) @Schema(description = "Who does the case: a person, me, or none (Dutch: behandelaar)")
        String assignee,

        @Enumerated(EnumType.STRING) CaseOrder sort) {

    static final SearchFilter NONE = new SearchFilter(null, null, null, null, null);
}
