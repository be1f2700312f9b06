package nl.weerthuis.housing.dwelling;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What more a corporation says of a dwelling. All of it may be absent. Stays in this service. */
@Embeddable
@Schema(description = "What more is known of a dwelling (Dutch: eigenschappen)")
public record Features(
        @Schema(
                description = "Key of the address in the register of addresses and buildings (Dutch: nummeraanduiding)",
                examples = "0034200000012345")
        String addressBagId,

        @Schema(description = "Whether a lift reaches it (Dutch: lift)")
        Boolean lift,

        @Schema(description = "Accessibility label, as VERA codes it (Dutch: toegankelijkheidslabel)", examples = "ROA")
        String accessibilityLabel,

        @Schema(description = "Whether it has a front door, kitchen and toilet of its own (Dutch: zelfstandig)")
        Boolean selfContained,

        @Schema(description = "Net rent in eurocents a month (Dutch: kale huur)")
        Long netRentCents,

        @Schema(description = "Service costs in eurocents a month (Dutch: servicekosten)")
        Long serviceCostCents,

        @Schema(description = "For whom it is meant, in codes (Dutch: labels)", examples = "JON")
        List<String> labels) {

    /** In the form in which it is kept: null if nothing is known. */
    static Features kept(Features given) {
        if (given == null) {
            return null;
        }
        var labels = given.labels == null || given.labels.isEmpty()
                ? null
                : given.labels.stream().distinct().sorted().toList();
        var kept = new Features(
                absentIfBlank(given.addressBagId),
                given.lift,
                absentIfBlank(given.accessibilityLabel),
                given.selfContained,
                given.netRentCents,
                given.serviceCostCents,
                labels);
        return kept.equals(new Features(null, null, null, null, null, null, null)) ? null : kept;
    }

    private static String absentIfBlank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
