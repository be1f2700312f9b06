package nl.weerthuis.local.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.demonstration.Home;

/** A dwelling in the forms in which corporations report it. */
public final class DwellingForm {
    private static final int CENTS = 2;
    /** The part of the eligible rent that is for services. */
    private static final long SERVICE_CENTS = 2_500;

    private DwellingForm() {}

    public static Map<String, Object> of(Home home) {
        var address = new LinkedHashMap<String, Object>();
        address.put("street", home.street());
        address.put("houseNumber", String.valueOf(home.houseNumber()));
        address.put("houseLetter", home.letter());
        address.put("postcode", home.postcode());
        address.put("city", home.area().city());
        var body = new LinkedHashMap<String, Object>();
        body.put("corporationReference", home.reference());
        body.put("address", address);
        body.put("municipalityCode", home.area().municipality());
        body.put("neighbourhoodCode", home.area().code());
        body.put("rooms", home.rooms());
        body.put("floorArea", home.floorArea());
        body.put("floor", home.floor());
        body.put("stepFree", home.stepFree());
        body.put("housingForm", home.form());
        body.put("rentCents", home.rentCents());
        body.put("rentAllowancePossible", !home.form().equals("ROOM"));
        body.put("features", features(home));
        return body;
    }

    private static Map<String, Object> features(Home home) {
        return Map.of(
                "lift",
                hasLift(home),
                "accessibilityLabel",
                label(home),
                "selfContained",
                !home.form().equals("ROOM"),
                "netRentCents",
                home.rentCents() - SERVICE_CENTS,
                "serviceCostCents",
                SERVICE_CENTS);
    }

    private static boolean hasLift(Home home) {
        return home.floor() > 2;
    }

    private static String label(Home home) {
        return home.stepFree() ? "NUL" : "ZON";
    }

    /** Aedes VERA 4.3, {@code Eenheid}: vacant for us when LEE/NIB, let when VEH. */
    public static Map<String, Object> vera(Home home) {
        boolean free = home.month() >= 0;
        var unit = new LinkedHashMap<String, Object>();
        unit.put("id", "vera-" + home.reference());
        unit.put("idExtern", home.reference());
        unit.put("idOrganisatie", home.corporation().key());
        unit.put("soort", code("WOO"));
        unit.put("detailSoort", code(detail(home)));
        unit.put("status", code(free ? "LEE" : "VEH"));
        unit.put("detailStatus", code(free ? "NIB" : "PER"));
        if (free) {
            unit.put("opleverdatum", home.availableOn().toString());
        }
        unit.put("adres", veraAddress(home));
        unit.put("kamersAantal", home.rooms());
        unit.put("etage", home.floor());
        unit.put("zelfstandig", !home.form().equals("ROOM"));
        unit.put("oppervlakten", List.of(Map.of("soort", code("GBO"), "waarde", home.floorArea())));
        unit.put("rekenhuur", BigDecimal.valueOf(home.rentCents(), CENTS));
        unit.put("aangemerktHuurtoeslag", code(home.form().equals("ROOM") ? "NIE" : "AAN"));
        unit.put("maatschappelijkLabel", code("DAE"));
        unit.put("toegankelijkheidslabel", code(label(home)));
        unit.put(
                "prijscomponenten",
                List.of(
                        Map.of(
                                "soort", code("NET"),
                                "detailSoort", code("KAL"),
                                "bedrag", BigDecimal.valueOf(home.rentCents() - SERVICE_CENTS, CENTS)),
                        Map.of("soort", code("SER"), "bedrag", BigDecimal.valueOf(SERVICE_CENTS, CENTS))));
        return unit;
    }

    /** Room, temporary dwelling or flat. */
    private static String detail(Home home) {
        return switch (home.form()) {
            case "ROOM" -> "KAM";
            case "FLEX" -> "TIJ";
            default -> "POF";
        };
    }

    private static Map<String, Object> veraAddress(Home home) {
        var address = new LinkedHashMap<String, Object>();
        address.put("soort", code("EEN"));
        address.put("straatnaam", home.street());
        address.put("huisnummer", String.valueOf(home.houseNumber()));
        address.put("huisletter", home.letter());
        address.put("postcode", home.postcode());
        address.put("woonplaats", Map.of("naam", home.area().city()));
        address.put("gemeente", code(home.area().municipality()));
        address.put("buurt", code(home.area().code()));
        return address;
    }

    private static Map<String, Object> code(String code) {
        return Map.of("code", code);
    }

    public static String csv(List<Home> homes) {
        var csv = new Csv(List.of(
                "corporationReference",
                "street",
                "houseNumber",
                "houseLetter",
                "postcode",
                "city",
                "municipalityCode",
                "neighbourhoodCode",
                "rooms",
                "floorArea",
                "floor",
                "stepFree",
                "housingForm",
                "rentCents",
                "lift",
                "accessibilityLabel",
                "netRentCents",
                "serviceCostCents"));
        homes.forEach(home -> csv.line(
                home.reference(),
                home.street(),
                home.houseNumber(),
                home.letter(),
                home.postcode(),
                home.area().city(),
                home.area().municipality(),
                home.area().code(),
                home.rooms(),
                home.floorArea(),
                home.floor(),
                home.stepFree(),
                home.form(),
                home.rentCents(),
                hasLift(home),
                label(home),
                home.rentCents() - SERVICE_CENTS,
                SERVICE_CENTS));
        return csv.text();
    }
}
