package nl.weerthuis.housing.agreement;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was agreed, as it stands in the document. */
@Embeddable
@Schema(name = "PerformanceAgreementClause", description = "One thing that was agreed (Dutch: afspraak)")
record Clause(
        @NotNull
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z.-]{0,9}")
        @Schema(description = "Its number in the document (Dutch: artikel)", examples = "3.2")
        String number,

        @NotNull
        @Pattern(regexp = "SUPPLY|TARGET_GROUPS|AFFORDABILITY|SUPPORT|LIVEABILITY|OTHER")
        @Schema(
                description = "What it is about (Dutch: onderwerp: beschikbaarheid, doelgroepen, betaalbaarheid,"
                        + " begeleiding, leefbaarheid, overig)",
                examples = "TARGET_GROUPS")
        String subject,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Its words, of the document and about no person (Dutch: tekst)",
                examples = "De corporaties leveren in 2026 samen 40 woningen voor uitstroom.")
        String text) {}
