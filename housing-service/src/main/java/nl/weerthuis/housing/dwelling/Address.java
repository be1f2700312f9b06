package nl.weerthuis.housing.dwelling;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a dwelling is. Stays in this service. */
@Embeddable
@Schema(description = "Address (Dutch: adres)")
public record Address(
        @Schema(required = true, description = "Street (Dutch: straatnaam)")
        String street,

        @Schema(required = true, description = "House number, digits only (Dutch: huisnummer)", examples = "12")
        String houseNumber,

        @Schema(description = "House letter (Dutch: huisletter)")
        String houseLetter,

        @Schema(description = "Addition to the house number (Dutch: huisnummertoevoeging)")
        String houseNumberAddition,

        @Schema(required = true, description = "Postcode (Dutch: postcode)", examples = "1315HR")
        String postcode,

        @Schema(required = true, description = "Place of residence (Dutch: woonplaats)")
        String city) {}
