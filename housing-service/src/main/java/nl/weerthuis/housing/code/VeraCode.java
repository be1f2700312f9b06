package nl.weerthuis.housing.code;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One code of one list. The first day counts, the last does not: from then on the code is expired. */
@Schema(description = "A code of VERA's lists (Dutch: referentiedata)")
record VeraCode(
        @Schema(description = "List it belongs to (Dutch: soort)", examples = "EENHEIDDETAILSTATUS")
        String list,

        @Schema(description = "The code (Dutch: code)", examples = "NIB")
        String code,

        @Schema(description = "Its name in Dutch (Dutch: naam)")
        String name,

        @Schema(description = "What it means, in Dutch (Dutch: omschrijving)")
        String description,

        @Schema(description = "First day, absent if it always held (Dutch: begindatum)")
        LocalDate validFrom,

        @Schema(description = "Day from which it is expired, absent if it still holds (Dutch: einddatum)")
        LocalDate validUntil,

        @Schema(description = "Code that it details, as list and code (Dutch: parent)", examples = "EENHEIDSTATUS.LEE")
        String parent,

        @Schema(
                description =
                        "A date of the published list that no calendar knows; it says nothing (Dutch: onleesbare datum)")
        String unreadable) {

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || day.isBefore(validUntil));
    }
}
