package nl.weerthuis.housing.vera;

import static nl.weerthuis.housing.vera.Codering.codeOf;
import static nl.weerthuis.housing.vera.Codering.is;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.weerthuis.housing.dwelling.Address;
import nl.weerthuis.housing.dwelling.DwellingDetails;
import nl.weerthuis.housing.dwelling.DwellingDraft;
import nl.weerthuis.housing.dwelling.HousingForm;
import nl.weerthuis.platform.problem.Violation;

/** From an Eenheid to our own words. What a message leaves out stays as it was known. */
final class UnitMapping {

    private static final Pattern BAG = Pattern.compile("\\d{4}(01|02|03)\\d{10}");
    private static final Pattern BARE_NEIGHBOURHOOD = Pattern.compile("\\d{8}");
    /** Labels that promise a home without steps, inside and out. */
    private static final Set<String> STEP_FREE = Set.of("NUL", "ROA", "ROL", "RUI");

    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal NO_RENT = BigDecimal.valueOf(1_000_000_000_000L);

    /** Where our fields stand in the message. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("/corporationReference", "/idExtern"),
            Map.entry("/bagId", "/idGegevensbeheerder"),
            Map.entry("/address", "/adres"),
            Map.entry("/address/street", "/adres/straatnaam"),
            Map.entry("/address/houseNumber", "/adres/huisnummer"),
            Map.entry("/address/houseLetter", "/adres/huisletter"),
            Map.entry("/address/houseNumberAddition", "/adres/huisnummerToevoeging"),
            Map.entry("/address/postcode", "/adres/postcode"),
            Map.entry("/address/city", "/adres/woonplaats/naam"),
            Map.entry("/municipalityCode", "/adres/gemeente/code"),
            Map.entry("/neighbourhoodCode", "/adres/buurt/code"),
            Map.entry("/rooms", "/kamersAantal"),
            Map.entry("/floorArea", "/oppervlakten"),
            Map.entry("/floor", "/etage"),
            Map.entry("/rentCents", "/rekenhuur"));

    private final String reference;
    private final Eenheid unit;
    private final Eenheid.Adres adres;
    private final DwellingDetails known;
    private final List<Violation> faults = new ArrayList<>();

    /**
     * @param reference the corporation's own key of it
     * @param known null for a dwelling that is new
     */
    UnitMapping(String reference, Eenheid unit, DwellingDetails known) {
        this.reference = reference;
        this.unit = unit;
        this.adres = unit.adres() != null && unit.adres().belongsToDwelling() ? unit.adres() : null;
        this.known = known;
    }

    DwellingDraft draft() {
        return new DwellingDraft(
                reference,
                bagId(),
                adres == null ? known(DwellingDetails::address) : address(),
                municipalityCode(),
                neighbourhoodCode(),
                given(unit.kamersAantal(), DwellingDetails::rooms),
                given(floorArea(), DwellingDetails::floorArea),
                given(unit.etage(), DwellingDetails::floor),
                given(stepFree(), DwellingDetails::stepFree, false),
                housingForm(),
                given(rentCents(), DwellingDetails::rentCents),
                given(rentAllowance(), DwellingDetails::rentAllowancePossible),
                known(DwellingDetails::nuisanceFile),
                UnitFeatures.of(unit, known(DwellingDetails::features)));
    }

    /** What is wrong with the draft, at the places of the message. */
    List<Violation> faults(DwellingDraft draft) {
        var all = new ArrayList<>(faults);
        draft.faults().stream()
                .map(fault -> Violation.of(
                        PLACES.getOrDefault(fault.path(), fault.path()),
                        fault.code(),
                        fault.args().toArray()))
                .filter(fault -> faults.stream().noneMatch(first -> first.path().equals(fault.path())))
                .forEach(all::add);
        return all;
    }

    private String bagId() {
        var id = unit.idGegevensbeheerder();
        // Other authorities give keys, too; only what looks like a BAG id is read as one.
        return id != null && BAG.matcher(id).matches() ? id : known(DwellingDetails::bagId);
    }

    private Address address() {
        return new Address(
                adres.straatnaam(),
                adres.huisnummer(),
                adres.huisletter(),
                adres.huisnummerToevoeging(),
                adres.postcode(),
                city());
    }

    /** Nothing is required in VERA; the municipality's name is better than none. */
    private String city() {
        if (adres.woonplaats() != null && adres.woonplaats().naam() != null) {
            return adres.woonplaats().naam();
        }
        return adres.gemeente() == null ? null : adres.gemeente().naam();
    }

    private String municipalityCode() {
        var gemeente = adres == null ? null : adres.gemeente();
        return gemeente == null || gemeente.code() == null ? known(DwellingDetails::municipalityCode) : gemeente.code();
    }

    private String neighbourhoodCode() {
        var buurt = adres == null ? null : adres.buurt();
        if (buurt == null || buurt.code() == null) {
            return known(DwellingDetails::neighbourhoodCode);
        }
        return BARE_NEIGHBOURHOOD.matcher(buurt.code()).matches() ? "BU" + buurt.code() : buurt.code();
    }

    private Integer floorArea() {
        if (unit.oppervlakten() == null) {
            return null;
        }
        return unit.oppervlakten().stream()
                .filter(area -> area != null && area.waarde() != null && is(area.soort(), "GBO"))
                .map(area -> squareMetres(area.waarde()))
                .findFirst()
                .orElse(null);
    }

    private static Integer squareMetres(BigDecimal area) {
        // Compared first: rounding a number with a wild exponent takes for ever.
        if (area.compareTo(BigDecimal.ONE) < 0) {
            return 0;
        }
        return area.min(TOO_LARGE).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    private Boolean stepFree() {
        var label = codeOf(unit.toegankelijkheidslabel());
        return label == null ? null : STEP_FREE.contains(label);
    }

    private HousingForm housingForm() {
        if (is(unit.detailSoort(), "KAM") || Boolean.FALSE.equals(unit.zelfstandig())) {
            return HousingForm.ROOM;
        }
        if (is(unit.detailSoort(), "TIJ")) {
            return HousingForm.FLEX;
        }
        // VERA has no word for mixed living: what was said of it in another way stands.
        return known == null || known.housingForm() == HousingForm.ROOM && unit.zelfstandig() != null
                ? HousingForm.SELF_CONTAINED
                : known.housingForm();
    }

    private Long rentCents() {
        var rent = unit.rekenhuur();
        if (rent == null) {
            return null;
        }
        // Compared first: a number with a wild exponent takes minutes to convert.
        if (rent.abs().compareTo(NO_RENT) < 0) {
            try {
                return rent.movePointRight(2).longValueExact();
            } catch (ArithmeticException e) {
                // Fractions of a cent.
            }
        }
        faults.add(Violation.of("/rekenhuur", "rent-not-in-cents"));
        return null;
    }

    private Boolean rentAllowance() {
        var code = codeOf(unit.aangemerktHuurtoeslag());
        if (!Objects.equals(code, "AAN") && !Objects.equals(code, "NIE")) {
            return null;
        }
        return code.equals("AAN");
    }

    private <T> T given(T value, Function<DwellingDetails, T> otherwise) {
        return value == null ? known(otherwise) : value;
    }

    private <T> T given(T value, Function<DwellingDetails, T> otherwise, T last) {
        var found = given(value, otherwise);
        return found == null ? last : found;
    }

    private <T> T known(Function<DwellingDetails, T> what) {
        return known == null ? null : what.apply(known);
    }
}
