package nl.weerthuis.housing.target;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.area.MunicipalityCode;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is agreed for a municipality, a corporation and a period. */
@Schema(name = "TargetRequest", description = "A target (Dutch: taakstelling)")
record TargetDraft(
        @NotNull @Schema(description = "Code of the municipality (Dutch: gemeentecode)", examples = "0034")
        String municipalityCode,

        @NotNull @Schema(description = "The corporation (Dutch: woningcorporatie)")
        UUID corporationId,

        @NotNull @Schema(description = "Year or half-year (Dutch: periode)", examples = "2026-H2")
        String period,

        @Schema(description = "For which group; for all of them together if absent (Dutch: doelgroep)")
        TargetGroup targetGroup,

        @Schema(description = "What is counted; dwellings if absent (Dutch: eenheid)")
        TargetUnit unit,

        @Schema(description = "The number; absent while it is unknown (Dutch: aantal)")
        Integer number,

        @NotNull @Schema(description = "How firm the number is (Dutch: status)")
        TargetStatus status,

        @Schema(
                description =
                        "Backlog above zero, surplus below; if absent, what the period before leaves is carried over"
                                + " when it is closed (Dutch: beginsaldo)")
        Integer openingBalance,

        @Schema(description = "The performance agreement that it belongs to (Dutch: prestatieafspraak)")
        UUID agreementId) {

    static final int LARGEST = 10_000;

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (!MunicipalityCode.isCode(municipalityCode)) {
            faults.add(Violation.of("/municipalityCode", "invalid-municipality-code"));
        }
        if (!Period.isPeriod(period)) {
            faults.add(Violation.of("/period", "invalid-period"));
        }
        if (openingBalance != null && Math.abs((long) openingBalance) > LARGEST) {
            faults.add(Violation.of("/openingBalance", "out-of-range", -LARGEST, LARGEST));
        }
        faults.addAll(numberFaults(number, status));
        return List.copyOf(faults);
    }

    /** Unknown has no number, all else has one. */
    static List<Violation> numberFaults(Integer number, TargetStatus status) {
        if (number == null) {
            return status == TargetStatus.UNKNOWN ? List.of() : List.of(Violation.of("/number", "required"));
        }
        if (status == TargetStatus.UNKNOWN) {
            return List.of(Violation.of("/number", "number-while-unknown"));
        }
        return number < 0 || number > LARGEST
                ? List.of(Violation.of("/number", "out-of-range", 0, LARGEST))
                : List.of();
    }

    TargetGroup group() {
        return targetGroup == null ? TargetGroup.ALL : targetGroup;
    }

    String normalisedMunicipalityCode() {
        return MunicipalityCode.fourDigits(municipalityCode);
    }
}
