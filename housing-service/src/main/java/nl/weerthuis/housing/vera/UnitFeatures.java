package nl.weerthuis.housing.vera;

import static nl.weerthuis.housing.vera.Codering.codeOf;
import static nl.weerthuis.housing.vera.Codering.is;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.weerthuis.housing.dwelling.Features;

/** What more an Eenheid says of a dwelling. What it leaves out, or says in no way that we understand, stays as known. */
final class UnitFeatures {

    private static final Pattern ADDRESS_BAG = Pattern.compile("\\d{4}20\\d{10}");
    private static final Pattern LABEL = Pattern.compile("[A-Z0-9_-]{1,20}");
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST_NET = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST_SERVICE = BigDecimal.valueOf(2_000);

    private final Eenheid unit;
    private final Features known;

    private UnitFeatures(Eenheid unit, Features known) {
        this.unit = unit;
        this.known = known;
    }

    /** @param known null for a dwelling of which nothing more is known */
    static Features of(Eenheid unit, Features known) {
        return new UnitFeatures(unit, known).features();
    }

    private Features features() {
        return new Features(
                given(addressBagId(), Features::addressBagId),
                known(Features::lift),
                given(label(codeOf(unit.toegankelijkheidslabel())), Features::accessibilityLabel),
                given(selfContained(), Features::selfContained),
                given(cents("NET", MOST_NET), Features::netRentCents),
                given(cents("SER", MOST_SERVICE), Features::serviceCostCents),
                given(labels(), Features::labels));
    }

    /** Other authorities give keys, too; only what looks like a BAG id of an address is read as one. */
    private String addressBagId() {
        var adres = unit.adres();
        var id = adres != null && adres.belongsToDwelling() ? adres.idGegevensbeheerder() : null;
        return id != null && ADDRESS_BAG.matcher(id).matches() ? id : null;
    }

    /** A room is not self-contained, whatever stands beside it. */
    private Boolean selfContained() {
        return is(unit.detailSoort(), "KAM") ? Boolean.FALSE : unit.zelfstandig();
    }

    private List<String> labels() {
        var label = label(codeOf(unit.doelgroep()));
        return label == null ? null : List.of(label);
    }

    private static String label(String code) {
        return code != null && LABEL.matcher(code).matches() ? code : null;
    }

    /** The sum of all components of a kind; null if there is none, or one that is no amount of money. */
    private Long cents(String kind, BigDecimal most) {
        var parts = unit.prijscomponenten() == null
                ? List.<Eenheid.Prijscomponent>of()
                : unit.prijscomponenten().stream()
                        .filter(part -> part != null && is(part.soort(), kind))
                        .toList();
        long sum = 0;
        for (var part : parts) {
            var euros = part.bedrag();
            // Compared first: a number with a wild exponent takes minutes to convert.
            if (euros == null || euros.compareTo(LEAST) < 0 || euros.compareTo(most) > 0) {
                return null;
            }
            sum += euros.movePointRight(2).longValue();
        }
        return parts.isEmpty() || sum > most.longValue() * 100 ? null : sum;
    }

    private <T> T given(T value, Function<Features, T> otherwise) {
        return value == null ? known(otherwise) : value;
    }

    private <T> T known(Function<Features, T> what) {
        return known == null ? null : what.apply(known);
    }
}
