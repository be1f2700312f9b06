package nl.weerthuis.housing.vera;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** WRV {@code /eenheden}: what we use of a dwelling and its vacancy, in VERA's own names. */
@Schema(description = "A dwelling (VERA WRV: Eenheid)")
record Eenheid(
        @Schema(description = "Key in the corporation's own system (Dutch: sleutel)")
        String idExtern,

        @Schema(description = "Organisation that the message speaks for (Dutch: organisatie)")
        String idOrganisatie,

        @Schema(description = "Key at the authority; read as BAG id if it looks like one (Dutch: BAG-id)")
        String idGegevensbeheerder,

        @Schema(description = "Kind (Dutch: soort)") Codering soort,

        @Schema(description = "Kind in detail (Dutch: detailsoort)")
        Codering detailSoort,

        @Schema(description = "State (Dutch: status)") Codering status,

        @Schema(description = "State in detail (Dutch: detailstatus)")
        Codering detailStatus,

        @Schema(description = "Day from which the next tenant can live there (Dutch: opleverdatum)")
        LocalDate opleverdatum,

        @Schema(description = "Address (Dutch: adres)") Adres adres,

        @Schema(description = "Number of rooms (Dutch: aantal kamers)")
        Integer kamersAantal,

        @Schema(description = "Floor (Dutch: etage)") Integer etage,

        @Schema(description = "Self-contained (Dutch: zelfstandig)")
        Boolean zelfstandig,

        @Schema(description = "Areas; GBO is used (Dutch: oppervlakten)")
        List<Oppervlakte> oppervlakten,

        @Schema(description = "Parts of the rent; NET and SER are used (Dutch: prijscomponenten)")
        List<Prijscomponent> prijscomponenten,

        @Schema(description = "For whom it is meant (Dutch: doelgroep)")
        Codering doelgroep,

        @Schema(description = "Eligible rent in euros a month (Dutch: rekenhuur)")
        BigDecimal rekenhuur,

        @Schema(description = "Whether rent allowance is possible (Dutch: aangemerkt voor huurtoeslag)")
        Codering aangemerktHuurtoeslag,

        @Schema(description = "Accessibility (Dutch: toegankelijkheidslabel)")
        Codering toegankelijkheidslabel)
        implements VeraMessage {

    @Schema(description = "Address (VERA: Eenheidadres)")
    record Adres(
            @Schema(description = "Kind of address; only EEN is of the dwelling itself (Dutch: soort)")
            Codering soort,

            @Schema(
                    description =
                            "Key at the authority; read as BAG id of the address if it looks like one (Dutch: BAG-id)")
            String idGegevensbeheerder,

            @Schema(description = "Street (Dutch: straatnaam)")
            String straatnaam,

            @Schema(description = "House number (Dutch: huisnummer)")
            String huisnummer,

            @Schema(description = "House letter (Dutch: huisletter)")
            String huisletter,

            @Schema(description = "Addition (Dutch: huisnummertoevoeging)")
            String huisnummerToevoeging,

            @Schema(description = "Postcode (Dutch: postcode)")
            String postcode,

            @Schema(description = "Place of residence (Dutch: woonplaats)")
            Plaats woonplaats,

            @Schema(description = "Municipality (Dutch: gemeente)")
            Plaats gemeente,

            @Schema(description = "Neighbourhood (Dutch: buurt)")
            Plaats buurt) {

        /** A postal or a foreign address (POS, BUI) says nothing of where the dwelling is. */
        boolean belongsToDwelling() {
            return soort == null || soort.code() == null || soort.code().equals("EEN");
        }
    }

    @Schema(description = "A place (VERA: Woonplaats, Gemeente, Buurt)")
    record Plaats(
            @Schema(description = "Code (Dutch: code)") String code,

            @Schema(description = "Name, read and forgotten for a code (Dutch: naam)")
            String naam) {}

    @Schema(description = "A part of the rent (VERA: Prijscomponent)")
    record Prijscomponent(
            @Schema(description = "Kind (Dutch: soort)") Codering soort,

            @Schema(description = "Amount in euros a month (Dutch: bedrag)")
            BigDecimal bedrag) {}

    @Schema(description = "An area (VERA: Oppervlakte)")
    record Oppervlakte(
            @Schema(description = "Kind (Dutch: soort)") Codering soort,

            @Schema(description = "Square metres (Dutch: vierkante meters)")
            BigDecimal waarde) {}
}
