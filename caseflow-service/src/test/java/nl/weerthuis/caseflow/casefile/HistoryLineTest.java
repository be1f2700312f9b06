package nl.weerthuis.caseflow.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a line of history tells another organisation: which kind of party it was, not who. */
class HistoryLineTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void the_own_organisation_reads_who_did_what_and_why() {
        var line = line("case-withdrawn");

        assertThat(line.seenBy(OWN)).isEqualTo(line);
    }

    @Test
    void another_organisation_reads_what_was_done_and_not_by_whom() {
        var seen = line("precondition-assessed").seenBy(OTHER);

        assertThat(seen)
                .isEqualTo(new HistoryLine(
                        3,
                        Instant.EPOCH,
                        "precondition-assessed",
                        "CODE",
                        CaseState.SUBMITTED,
                        CaseState.COMPLETE,
                        "PROVIDER",
                        null,
                        null,
                        null));
    }

    @Test
    void that_a_case_was_withdrawn_is_told_and_why_is_not() {
        assertThat(line("case-withdrawn").seenBy(OTHER).code()).isNull();
        assertThat(line("case-withdrawn").seenBy(OTHER).kind()).isEqualTo("case-withdrawn");
    }

    private static HistoryLine line(String kind) {
        return new HistoryLine(
                3,
                Instant.EPOCH,
                kind,
                "CODE",
                CaseState.SUBMITTED,
                CaseState.COMPLETE,
                "PROVIDER",
                OWN,
                "sanne",
                "bram");
    }
}
