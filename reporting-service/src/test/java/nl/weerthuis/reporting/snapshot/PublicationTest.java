package nl.weerthuis.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.weerthuis.reporting.disclosure.Table;
import nl.weerthuis.reporting.snapshot.Figure.Label;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final Label ALL = Label.of("people", "PEOPLE");
    private static final Label A = ALL.breakdown("A");
    private static final Label B = ALL.breakdown("B");
    private static final Label RATE = Label.of("rate", "PERCENT");

    private final Publication publication = new Publication(config(10, 5));

    private static SuppressionConfig config(int threshold, int rounding) {
        return new SuppressionConfig() {
            @Override
            public int threshold() {
                return threshold;
            }

            @Override
            public int rounding() {
                return rounding;
            }
        };
    }

    private static Table<Label> table(long a, long b) {
        return new Table<Label>().cell(A, a).cell(B, b).sum(ALL, List.of(A, B));
    }

    @Test
    void a_service_that_would_show_fewer_than_five_does_not_start() {
        assertThatThrownBy(() -> new Publication(config(4, 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Publication(config(10, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_a_suppressed_figure_nothing_is_kept() {
        var table = table(3, 20);

        var figure = publication.count(table, publication.hidden(table, ALL), A);

        assertThat(figure).isEqualTo(new Figure(A, null, null, true));
    }

    @Test
    void a_shown_figure_is_kept_as_counted_and_as_published() {
        assertThat(publication.count(table(13, 20), Set.of(), A)).isEqualTo(new Figure(A, 13L, 15L, false));
    }

    @Test
    void a_rate_comes_from_what_is_shown_and_for_the_public_from_what_is_rounded() {
        var table = table(13, 26);

        assertThat(publication.rate(RATE, table, Set.of(), A, List.of(ALL)))
                .isEqualTo(new Figure(RATE, 33L, 38L, false));
        assertThat(publication.rate(RATE, table, Set.of(A), A, List.of(ALL)).suppressed())
                .isTrue();
        assertThat(publication.rate(RATE, table, Set.of(B), A, List.of(A, B)).suppressed())
                .isTrue();
    }

    @Test
    void a_rate_over_nobody_or_few_is_not_shown() {
        assertThat(publication
                        .rate(RATE, table(0, 0), Set.of(), A, List.of(ALL))
                        .suppressed())
                .isTrue();
        assertThat(publication
                        .rate(RATE, table(4, 5), Set.of(), A, List.of(ALL))
                        .suppressed())
                .isTrue();
    }

    @Test
    void a_table_whose_total_is_hidden_is_hidden_whole() {
        var table = table(4, 0);

        assertThat(publication.hidden(table, ALL)).containsExactlyInAnyOrder(A, B, ALL);
    }
}
