package nl.weerthuis.housing.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.area.MunicipalityCode;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What parties agreed on, or that they have no agreement. */
@Schema(name = "PerformanceAgreementRequest", description = "A version of an agreement (Dutch: prestatieafspraken)")
record AgreementDraft(
        @NotNull @Schema(description = "Code of the municipality (Dutch: gemeentecode)", examples = "0034")
        String municipalityCode,

        @NotEmpty @Size(max = 50) @Schema(description = "The corporations (Dutch: woningcorporaties)")
        List<@NotNull UUID> corporationIds,

        @Size(max = 50)
        @Schema(
                description = "Names of the tenants' organisations (Dutch: huurdersorganisaties)",
                examples = "[\"Huurdersbelang Voorbeeld\"]")
        List<@NotBlank @Size(max = 120) String> tenantsOrganisations,

        @NotNull @Schema(description = "First day (Dutch: geldig vanaf)", examples = "2026-01-01")
        LocalDate validFrom,

        @NotNull @Schema(description = "Last day (Dutch: geldig tot en met)", examples = "2026-12-31")
        LocalDate validUntil,

        @Schema(description = "True if the parties have no agreement for these days (Dutch: geen afspraken)")
        Boolean none,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ./:_-]{0,199}")
        @Schema(
                description = "Where the document is found (Dutch: kenmerk van het document)",
                examples = "DOC-2026-118")
        String documentReference,

        @Size(max = 200) @Schema(description = "What was agreed (Dutch: afspraken)")
        List<@NotNull @Valid Clause> clauses) {

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (!MunicipalityCode.isCode(municipalityCode)) {
            faults.add(Violation.of("/municipalityCode", "invalid-municipality-code"));
        }
        if (validUntil.isBefore(validFrom)) {
            faults.add(Violation.of("/validUntil", "ends-before-it-begins"));
        }
        if (corporationIds.stream().distinct().count() < corporationIds.size()) {
            faults.add(Violation.of("/corporationIds", "named-twice"));
        }
        if (isNone() && clauses != null && !clauses.isEmpty()) {
            faults.add(Violation.of("/clauses", "clauses-of-no-agreement"));
        }
        if (!isNone() && documentReference == null) {
            faults.add(Violation.of("/documentReference", "required"));
        }
        return faults;
    }

    boolean isNone() {
        return Boolean.TRUE.equals(none);
    }

    String normalisedMunicipalityCode() {
        return MunicipalityCode.fourDigits(municipalityCode);
    }
}
