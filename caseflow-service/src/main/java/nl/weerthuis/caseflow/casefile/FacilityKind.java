package nl.weerthuis.caseflow.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.TreeSet;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kind of facility somebody leaves, as iWmo and iJw code it: the numbers overlap, so the list belongs to it. */
@Embeddable
@Schema(description = "Kind of facility that is left (Dutch: herkomstvoorziening)")
public record FacilityKind(
        @Column(name = "facility_list")
        @Enumerated(EnumType.STRING)
        @NotNull
        @Schema(description = "Code list of the facility: WMO020 or JZ020 (Dutch: codelijst)")
        CodeList list,

        @Column(name = "facility_code")
        @NotNull
        @JsonProperty("code")
        @Schema(description = "Code in that list (Dutch: productcategorie)", examples = "15")
        String code) {

    /** The outflow facilities of each list. */
    public enum CodeList {
        WMO020("15", "16", "17", "18"),
        JZ020("35", "36", "38", "43", "44");

        private final Set<String> codes;

        CodeList(String... codes) {
            this.codes = Set.of(codes);
        }
    }

    public FacilityKind {
        if (list != null && code != null && !list.codes.contains(code)) {
            throw Problem.invalid(Violation.of("/code", "unknown-code", String.join(", ", new TreeSet<>(list.codes))));
        }
    }
}
