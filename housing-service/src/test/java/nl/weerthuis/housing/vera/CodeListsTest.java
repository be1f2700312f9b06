package nl.weerthuis.housing.vera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CodeListsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final CodeLists lists = new CodeLists();

    @Test
    void know_a_code_without_an_end() {
        assertThat(lists.knows("EENHEIDDETAILSTATUS", "NIB", DAY)).isTrue();
        assertThat(lists.knows("PUBLICATIEMODEL", "DIS", DAY)).isTrue();
    }

    @Test
    void know_neither_another_list_nor_another_code() {
        assertThat(lists.knows("EENHEIDSTATUS", "NIB", DAY)).isFalse();
        assertThat(lists.knows("EENHEIDSTATUS", "lee", DAY)).isFalse();
        assertThat(lists.knows("", "", DAY)).isFalse();
    }

    @Test
    void a_code_ends_on_its_last_day() {
        // EENHEIDSTATUS;OND;...;;30-6-2023
        assertThat(lists.knows("EENHEIDSTATUS", "OND", LocalDate.of(2023, 6, 29)))
                .isTrue();
        assertThat(lists.knows("EENHEIDSTATUS", "OND", LocalDate.of(2023, 6, 30)))
                .isFalse();
    }

    @Test
    void a_code_begins_on_its_first_day() {
        // OPPERVLAKTESOORT;GBO;...;23-06-2023
        assertThat(lists.knows("OPPERVLAKTESOORT", "GBO", LocalDate.of(2023, 6, 22)))
                .isFalse();
        assertThat(lists.knows("OPPERVLAKTESOORT", "GBO", LocalDate.of(2023, 6, 23)))
                .isTrue();
    }

    @Test
    void a_date_that_cannot_be_read_says_nothing() {
        // INSTALLATIESOORT;NPS;...;31-01-2025.
        assertThat(lists.knows("INSTALLATIESOORT", "NPS", LocalDate.of(2020, 1, 1)))
                .isTrue();
    }
}
