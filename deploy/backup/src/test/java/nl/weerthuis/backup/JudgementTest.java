package nl.weerthuis.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.weerthuis.backup.SteadyWriter.Mark;
import nl.weerthuis.backup.SteadyWriter.Row;
import nl.weerthuis.backup.SteadyWriter.Written;
import org.junit.jupiter.api.Test;

/** What the drill would not let pass. */
class JudgementTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LOSS = START.plusSeconds(10);

    /** Ten rows, one a second; the first four lie in segment A, the others in B. */
    private final Judgement judgement = new Judgement(new Written(
            LongStream.rangeClosed(1, 10).mapToObj(JudgementTest::row).toList(),
            List.of(new Mark(4, "A"), new Mark(8, "B")),
            11));

    @Test
    void rows_after_the_archive_are_a_loss_and_no_fault() {
        var loss = judgement.latest("archive", upTo(5), "A", LOSS);

        assertThat(judgement.faults()).isEmpty();
        assertThat(loss.rows()).isEqualTo(5);
        assertThat(loss.time()).isEqualTo(Duration.ofMillis(3_500));
    }

    @Test
    void a_row_that_lies_in_the_archive_may_not_be_missing() {
        judgement.latest("archive", upTo(5), "B", LOSS);

        assertThat(judgement.faults()).singleElement().asString().contains("row 6", "lies in the archive");
    }

    @Test
    void no_row_may_be_missing_among_later_ones() {
        judgement.latest("archive", Set.of(1L, 2L, 3L, 4L, 6L), "A", LOSS);

        assertThat(judgement.faults()).singleElement().asString().contains("row 5", "among later ones");
    }

    @Test
    void nothing_at_all_is_a_fault_even_if_nothing_was_archived() {
        judgement.latest("archive", Set.of(), "", LOSS);

        assertThat(judgement.faults()).singleElement().asString().contains("nothing was restored");
    }

    @Test
    void a_row_on_its_way_may_be_there_and_one_that_nobody_wrote_may_not() {
        assertThat(judgement.complete("receiver", upTo(11), LOSS).rows()).isZero();
        assertThat(judgement.faults()).isEmpty();

        judgement.complete("receiver", upTo(12), LOSS);

        assertThat(judgement.faults()).singleElement().asString().contains("row 12", "never written");
    }

    @Test
    void with_a_receiver_not_one_row_may_be_missing() {
        judgement.complete("receiver", upTo(9), LOSS);

        assertThat(judgement.faults()).singleElement().asString().contains("row 10");
    }

    @Test
    void a_moment_parts_the_rows() {
        var moment = START.plusMillis(4_700);

        assertThat(judgement.pointInTime("moment", upTo(4), moment)).isEqualTo(Duration.ofMillis(500));
        assertThat(judgement.faults()).isEmpty();

        judgement.pointInTime("moment", upTo(3), moment);
        judgement.pointInTime("moment", upTo(5), moment);

        assertThat(judgement.faults()).hasSize(2);
    }

    /** Sent on the whole second, acknowledged half a second later. */
    private static Row row(long id) {
        var sent = START.plusSeconds(id);
        return new Row(id, sent, sent.plusMillis(500));
    }

    private static Set<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().collect(Collectors.toSet());
    }
}
