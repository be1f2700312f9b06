package nl.weerthuis.caseflow.imports;

import java.util.Map;

/**
 * One line of a file, as text.
 *
 * @param number where it begins in the file, from 1
 * @param fits whether it has as many cells as there are columns
 * @param document the whole line, when it is a JSON document and has no cells; else null
 */
public record Line(long number, Map<Column, String> cells, boolean fits, String document) {

    Line(long number, Map<Column, String> cells, boolean fits) {
        this(number, cells, fits, null);
    }

    static Line ofDocument(long number, String document) {
        return new Line(number, Map.of(), true, document);
    }

    boolean isDocument() {
        return document != null;
    }

    @Override
    public String toString() {
        return "Line[%d]".formatted(number);
    }
}
