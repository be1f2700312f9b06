package nl.weerthuis.local.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.local.demonstration.Plan;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotes_what_would_break_a_line() {
        var csv = new Csv(List.of("a", "b"));
        csv.line("one; two", "he said \"yes\"");
        csv.line(null, 3);

        assertThat(csv.text()).isEqualTo("a;b\r\n\"one; two\";\"he said \"\"yes\"\"\"\r\n;3\r\n");
    }

    @Test
    void every_line_of_a_file_has_a_cell_for_every_column() {
        var plan = Plan.of(Plan.USUAL_SEED, LocalDate.of(2026, 11, 21));
        var nominations = NominationFile.of(plan.people(), plan.calendar());
        var dwellings = DwellingForm.csv(plan.homes());

        assertThat(nominations.lines()).hasSize(plan.people().size() + 1);
        assertThat(dwellings.lines()).hasSize(plan.homes().size() + 1);
        for (var text : List.of(nominations, dwellings)) {
            assertThat(text.lines().map(CsvTest::cells).distinct()).hasSize(1);
        }
    }

    private static long cells(String line) {
        return line.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ';').count();
    }
}
