package nl.weerthuis.housing.vera;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** WRV {@code /eenheden}: what we use of a dwelling and its vacancy, in VERA's own names. */
record Eenheid(
        String idExtern,
        String idOrganisatie,
        String idGegevensbeheerder,
        Codering soort,
        Codering detailSoort,
        Codering status,
        Codering detailStatus,
        LocalDate opleverdatum,
        Adres adres,
        Integer kamersAantal,
        Integer etage,
        Boolean zelfstandig,
        List<Oppervlakte> oppervlakten,
        BigDecimal rekenhuur,
        Codering aangemerktHuurtoeslag,
        Codering toegankelijkheidslabel)
        implements VeraMessage {

    record Adres(
            String straatnaam,
            String huisnummer,
            String huisletter,
            String huisnummerToevoeging,
            String postcode,
            Plaats woonplaats,
            Plaats gemeente,
            Plaats buurt) {}

    record Plaats(String code, String naam) {}

    record Oppervlakte(Codering soort, BigDecimal waarde) {}
}
