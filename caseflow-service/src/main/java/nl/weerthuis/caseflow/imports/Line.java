package nl.weerthuis.caseflow.imports;

import java.util.Map;

/**
 * One line of a file, as text.
 *
 * @param number where it begins in the file, from 1
 * @param fits whether it has as many cells as there are columns
 */
public record Line(long number, Map<Column, String> cells, boolean fits) {

    @Override
    public String toString() {
        return "Line[%d]".formatted(number);
    }
}
