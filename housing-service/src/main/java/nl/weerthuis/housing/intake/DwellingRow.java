package nl.weerthuis.housing.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weerthuis.housing.dwelling.Address;
import nl.weerthuis.housing.dwelling.DwellingDraft;
import nl.weerthuis.housing.dwelling.Features;
import nl.weerthuis.housing.dwelling.HousingForm;
import nl.weerthuis.platform.problem.Violation;

/** One row of a file of dwellings: text to values, and every cell that is no such value. */
final class DwellingRow {

    static final List<String> REQUIRED = List.of(
            "corporationReference",
            "street",
            "houseNumber",
            "postcode",
            "city",
            "municipalityCode",
            "rooms",
            "stepFree",
            "housingForm",
            "rentCents");
    static final List<String> OPTIONAL = List.of(
            "bagId",
            "houseLetter",
            "houseNumberAddition",
            "neighbourhoodCode",
            "floorArea",
            "floor",
            "rentAllowancePossible",
            "nuisanceFile",
            "addressBagId",
            "lift",
            "accessibilityLabel",
            "selfContained",
            "netRentCents",
            "serviceCostCents",
            "labels",
            "onOffer",
            "availableOn");
    static final Set<String> DATES = Set.of("availableOn");

    /**
     * What a row says of the supply.
     *
     * @param onOffer null if it says nothing
     * @param availableOn null if it was not said
     */
    record Offered(Boolean onOffer, LocalDate availableOn) {}

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern LINE_OF_A_LIST = Pattern.compile("/\\d+$");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    /** What a spreadsheet would run when somebody opens the file again. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r].*|-(?!\\d{1,9}$).*", Pattern.DOTALL);

    private static final Set<String> YES = Set.of("true", "ja", "1");
    private static final Set<String> NO = Set.of("false", "nee", "0");

    private final Map<String, String> cells = new HashMap<>();
    private final List<Violation> faults = new ArrayList<>();

    private DwellingRow(List<String> columns, List<String> values) {
        if (columns.size() != values.size()) {
            faults.add(Violation.of("", "wrong-column-count", columns.size(), values.size()));
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (FORMULA.matcher(values.get(i)).matches()) {
                faults.add(Violation.of(columns.get(i), "formula-cell"));
            } else if (!values.get(i).isBlank()) {
                cells.put(columns.get(i), values.get(i).strip());
            }
        }
    }

    /** What is wrong with the columns themselves; then no row can be read. */
    static List<Violation> columnFaults(List<String> columns) {
        var missing = REQUIRED.stream()
                .filter(column -> !columns.contains(column))
                .map(column -> Violation.of(column, "missing-column"));
        var unknown = columns.stream()
                .filter(column -> !REQUIRED.contains(column) && !OPTIONAL.contains(column))
                .map(column -> Violation.of(column, "unknown-column"));
        return Stream.concat(missing, unknown).toList();
    }

    static DwellingRow of(List<String> columns, List<String> values) {
        return new DwellingRow(columns, values);
    }

    String reference() {
        return cells.get("corporationReference");
    }

    /** As far as the cells go; look at {@link #faults} before using it. */
    DwellingDraft draft() {
        return new DwellingDraft(
                reference(),
                cells.get("bagId"),
                new Address(
                        cells.get("street"),
                        cells.get("houseNumber"),
                        cells.get("houseLetter"),
                        cells.get("houseNumberAddition"),
                        cells.get("postcode"),
                        cells.get("city")),
                cells.get("municipalityCode"),
                cells.get("neighbourhoodCode"),
                whole("rooms"),
                whole("floorArea"),
                whole("floor"),
                truth("stepFree"),
                value("housingForm", text -> HousingForm.valueOf(text.toUpperCase(Locale.ROOT))),
                value("rentCents", DwellingRow::cents),
                truth("rentAllowancePossible"),
                truth("nuisanceFile"),
                new Features(
                        cells.get("addressBagId"),
                        truth("lift"),
                        cells.get("accessibilityLabel"),
                        truth("selfContained"),
                        value("netRentCents", DwellingRow::cents),
                        value("serviceCostCents", DwellingRow::cents),
                        labels()));
    }

    /** In one cell, parted by spaces. */
    private List<String> labels() {
        return cells.containsKey("labels") ? List.of(cells.get("labels").split("\\s+")) : List.of();
    }

    /** As far as the cells go; look at {@link #faults} before using it. */
    Offered offered() {
        return new Offered(truth("onOffer"), value("availableOn", DwellingRow::date));
    }

    /** What could not be read, and of the rest what breaks a rule; one fault per column. */
    List<Violation> faults(DwellingDraft draft) {
        if (faults.stream().anyMatch(fault -> fault.path().isEmpty())) {
            return List.copyOf(faults);
        }
        var named = new ArrayList<>(faults);
        draft.faults().stream()
                .map(fault -> Violation.of(
                        column(fault.path()), fault.code(), fault.args().toArray()))
                .filter(fault -> faults.stream().noneMatch(known -> known.path().equals(fault.path())))
                .forEach(named::add);
        return List.copyOf(named);
    }

    private static String column(String path) {
        var named = LINE_OF_A_LIST.matcher(path).replaceFirst("");
        return named.substring(named.lastIndexOf('/') + 1);
    }

    private Integer whole(String column) {
        return value(column, DwellingRow::number);
    }

    private static Integer number(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.valueOf(text);
    }

    private static LocalDate date(String text) {
        var date = DATE.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.MIN;
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }

    private static Long cents(String text) {
        return number(text).longValue();
    }

    private Boolean truth(String column) {
        return value(column, text -> {
            var word = text.toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                throw new IllegalArgumentException(text);
            }
            return YES.contains(word);
        });
    }

    private <T> T value(String column, Function<String, T> read) {
        var text = cells.get(column);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(Violation.of(column, "invalid-value"));
            return null;
        }
    }
}
