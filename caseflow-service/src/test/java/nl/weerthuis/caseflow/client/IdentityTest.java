package nl.weerthuis.caseflow.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final Identity SAM =
            new Identity("Voorbeeld", "van", "Sam", LocalDate.parse("2008-02-29"), Bsn.of("999993653"), "06-00000000");

    @Test
    void without_the_number_all_else_stays() {
        assertThat(SAM.withoutBsn())
                .isEqualTo(new Identity("Voorbeeld", "van", "Sam", LocalDate.parse("2008-02-29"), null, "06-00000000"));
    }

    @Test
    void somebody_is_a_year_older_on_the_day_itself() {
        assertThat(SAM.ageOn(LocalDate.parse("2028-02-28"))).isEqualTo(19);
        assertThat(SAM.ageOn(LocalDate.parse("2028-02-29"))).isEqualTo(20);
    }

    @Test
    void who_it_is_never_comes_into_a_text() {
        assertThat(SAM).hasToString("Identity[hidden]");
    }
}
