package nl.weerthuis.housing.statement;

import java.util.ArrayList;
import java.util.List;

/** The overview as a table for people: in Dutch, a row for each line. */
final class MatrixSheet {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final List<String> HEADER = List.of(
            "gemeente",
            "corporatie",
            "afspraak",
            "status afspraak",
            "status taakstelling",
            "eenheid",
            "taakstelling",
            "toegezegd",
            "gerealiseerd",
            "resteert");

    private MatrixSheet() {}

    /** Texts and numbers, empty where there is nothing. No text in it comes from outside. */
    static List<List<Object>> rows(AgreementMatrix matrix) {
        var rows = new ArrayList<List<Object>>();
        for (var cell : matrix.items()) {
            rows.add(List.of(
                    cell.municipalityCode(),
                    cell.corporationId().toString(),
                    switch (cell.agreement()) {
                        case YES -> "ja";
                        case NO -> "nee";
                        case UNKNOWN -> "onbekend";
                    },
                    agreementStatus(cell),
                    targetStatus(cell),
                    unit(cell),
                    number(cell.target()),
                    number(cell.pledged()),
                    number(cell.realised()),
                    number(cell.gap())));
        }
        return rows;
    }

    private static Object number(Integer number) {
        return number == null ? "" : number;
    }

    private static String agreementStatus(MatrixCell cell) {
        if (cell.agreementStatus() == null) {
            return "";
        }
        return switch (cell.agreementStatus()) {
            case NONE -> "geen";
            case PROVISIONAL -> "voorlopig";
            case ADOPTED -> "vastgesteld";
            case SUPERSEDED -> "vervangen";
        };
    }

    private static String targetStatus(MatrixCell cell) {
        if (cell.targetStatus() == null) {
            return "";
        }
        return switch (cell.targetStatus()) {
            case UNKNOWN -> "onbekend";
            case PROVISIONAL -> "voorlopig";
            case ESTABLISHED -> "vastgesteld";
        };
    }

    private static String unit(MatrixCell cell) {
        if (cell.unit() == null) {
            return "";
        }
        return switch (cell.unit()) {
            case DWELLING -> "woningen";
            case HOUSEHOLD -> "huishoudens";
            case PERSON -> "personen";
        };
    }
}
