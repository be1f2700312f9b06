package nl.weerthuis.housing.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published list, with its quirks. */
class CodeFileTest {

    private final List<VeraCode> codes = new CodeFile().codes();

    @Test
    void is_read_whole() {
        assertThat(codes).hasSize(2_463);
        assertThat(codes.stream().map(VeraCode::list).distinct()).hasSize(245);
    }

    @Test
    void a_code_ends_on_its_last_day() {
        // EENHEIDSTATUS;OND;...;;30-6-2023
        var code = one("EENHEIDSTATUS", "OND");

        assertThat(code.holdsOn(LocalDate.of(2023, 6, 29))).isTrue();
        assertThat(code.holdsOn(LocalDate.of(2023, 6, 30))).isFalse();
    }

    @Test
    void a_code_begins_on_its_first_day() {
        // OPPERVLAKTESOORT;GBO;...;23-06-2023
        var code = one("OPPERVLAKTESOORT", "GBO");

        assertThat(code.holdsOn(LocalDate.of(2023, 6, 22))).isFalse();
        assertThat(code.holdsOn(LocalDate.of(2023, 6, 23))).isTrue();
    }

    @Test
    void a_year_of_two_digits_is_of_this_century() {
        // COLLECTIEFOBJECTSOORT;WOO;...;22-11-24
        assertThat(one("COLLECTIEFOBJECTSOORT", "WOO").validFrom()).isEqualTo(LocalDate.of(2024, 11, 22));
        assertThat(one("ONDERHOUDSOORT", "LEE").validFrom()).isEqualTo(LocalDate.of(2025, 1, 24));
    }

    @Test
    void a_date_that_cannot_be_read_says_nothing_and_is_shown() {
        // EINDEDETAILREDEN;LEE;...;14-02-205 and INSTALLATIESOORT;NPS;...;31-01-2025.
        var unreadable = codes.stream()
                .filter(code -> code.unreadable() != null)
                .collect(Collectors.toMap(code -> code.list() + "." + code.code(), VeraCode::unreadable));

        assertThat(unreadable)
                .containsOnly(
                        Map.entry("EINDEDETAILREDEN.LEE", "14-02-205"),
                        Map.entry("INSTALLATIESOORT.NPS", "31-01-2025."));
        assertThat(one("INSTALLATIESOORT", "NPS").holdsOn(LocalDate.of(2020, 1, 1)))
                .isTrue();
    }

    @Test
    void of_the_codes_that_hold_today_none_occurs_twice() {
        var today = CodeFile.PUBLISHED_ON;

        assertThat(codes.stream().filter(code -> code.holdsOn(today)).map(code -> code.list() + "." + code.code()))
                .doesNotHaveDuplicates();
        assertThat(codes.stream().map(code -> code.list() + "." + code.code()).distinct())
                .hasSizeLessThan(codes.size());
    }

    @Test
    void every_parent_is_in_the_list() {
        var all = codes.stream().map(code -> code.list() + "." + code.code()).collect(Collectors.toSet());

        assertThat(codes.stream().map(VeraCode::parent).filter(parent -> parent != null))
                .isNotEmpty()
                .allMatch(all::contains);
    }

    @Test
    void the_list_of_fit_is_spelled_with_a_double_s() {
        assertThat(codes.stream().map(VeraCode::list))
                .contains("PASSENDHEIDSSOORT")
                .doesNotContain("PASSENDHEIDSOORT");
    }

    private VeraCode one(String list, String code) {
        return codes.stream()
                .filter(found -> found.list().equals(list) && found.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
