package nl.weerthuis.housing.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final Pattern LINE_OF_A_LIST = Pattern.compile("/\\d+$");

    private final RowCells cells;

    private DwellingRow(RowCells cells) {
        this.cells = cells;
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
        return new DwellingRow(new RowCells(columns, values));
    }

    String reference() {
        return cells.text("corporationReference");
    }

    /** As far as the cells go; look at {@link #faults} before using it. */
    DwellingDraft draft() {
        return new DwellingDraft(
                reference(),
                cells.text("bagId"),
                new Address(
                        cells.text("street"),
                        cells.text("houseNumber"),
                        cells.text("houseLetter"),
                        cells.text("houseNumberAddition"),
                        cells.text("postcode"),
                        cells.text("city")),
                cells.text("municipalityCode"),
                cells.text("neighbourhoodCode"),
                cells.whole("rooms"),
                cells.whole("floorArea"),
                cells.whole("floor"),
                cells.truth("stepFree"),
                cells.value("housingForm", text -> HousingForm.valueOf(text.toUpperCase(Locale.ROOT))),
                cells.cents("rentCents"),
                cells.truth("rentAllowancePossible"),
                cells.truth("nuisanceFile"),
                new Features(
                        cells.text("addressBagId"),
                        cells.truth("lift"),
                        cells.text("accessibilityLabel"),
                        cells.truth("selfContained"),
                        cells.cents("netRentCents"),
                        cells.cents("serviceCostCents"),
                        labels()));
    }

    /** In one cell, parted by spaces. */
    private List<String> labels() {
        return cells.text("labels") == null
                ? List.of()
                : List.of(cells.text("labels").split("\\s+"));
    }

    /** As far as the cells go; look at {@link #faults} before using it. */
    Offered offered() {
        return new Offered(cells.truth("onOffer"), cells.date("availableOn"));
    }

    /** What could not be read, and of the rest what breaks a rule; one fault per column. */
    List<Violation> faults(DwellingDraft draft) {
        var faults = cells.faults();
        if (faults.stream().anyMatch(fault -> fault.path().isEmpty())) {
            return faults;
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
}
