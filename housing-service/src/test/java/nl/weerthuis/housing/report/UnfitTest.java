package nl.weerthuis.housing.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.DateTimeException;
import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class UnfitTest {

    @Test
    void what_the_log_is_told_is_the_kind_and_the_place_and_not_the_content() {
        var trouble = new IllegalArgumentException("Gorlewijn lives here");

        assertThat(Unfit.place(trouble))
                .startsWith("java.lang.IllegalArgumentException at nl.weerthuis.housing.report.UnfitTest")
                .doesNotContain("Gorlewijn");
    }

    @Test
    void a_record_that_can_never_be_taken_in_is_told_apart() {
        assertThat(Unfit.of(Problem.conflict("tenancy-ended")).orElseThrow().code())
                .isEqualTo("tenancy-ended");
        assertThat(Unfit.of(new DateTimeException("beyond"))).isPresent();
        assertThat(Unfit.of(sql("22008"))).isPresent();
        assertThat(Unfit.of(sql("23514"))).isPresent();
    }

    @Test
    void trouble_of_the_database_passes() {
        assertThat(Unfit.of(sql("08006"))).isEmpty();
        assertThat(Unfit.of(sql("40P01"))).isEmpty();
        assertThat(Unfit.of(sql(null))).isEmpty();
        assertThat(Unfit.of(new IllegalStateException(new OptimisticLockException())))
                .isEmpty();
    }

    private static RuntimeException sql(String state) {
        return new IllegalStateException(new SQLException("no", state));
    }
}
