package nl.weerthuis.housing.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Problem;

/** Whatever is uploaded as a file of dwellings: each row is a dwelling or has faults, or the file is declined. */
class CsvFileFuzzTest {

    private static final List<String> COLUMNS = Stream.concat(
                    DwellingRow.REQUIRED.stream(), DwellingRow.OPTIONAL.stream())
            .toList();

    private final CsvFile file = new CsvFile(5_000);

    @FuzzTest(maxDuration = "30s")
    void a_file_is_read_or_declined(byte[] content) {
        try {
            var table = file.read(content);
            DwellingRow.columnFaults(table.columns());
            // Read as if the columns were ours: a guess at their names is not what is tried here.
            table.rows().forEach(row -> judged(row.cells()));
        } catch (Problem declined) {
            // As it should be.
        }
    }

    private static void judged(List<String> cells) {
        var columns = COLUMNS.subList(0, Math.min(cells.size(), COLUMNS.size()));
        var row = DwellingRow.of(columns, cells);
        var draft = row.draft();
        if (row.faults(draft).isEmpty()) {
            draft.details();
        }
    }
}
