package nl.weerthuis.allocation.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.access.Sights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which proposals each reader finds; a case is named sealed. */
class ProposalRowsTest {

    private static final byte[] CASE = {1};
    private static final ProposalRows ROWS = new ProposalRows(id -> id.equals(Sights.CONFLICTED) ? CASE : new byte[0]);

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void what_one_reaches_follows_from_how_far_one_sees(Breadth breadth) {
        assertThat(ROWS.of(Sights.full(breadth))).isEqualTo(reached(breadth));
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void a_case_that_one_is_kept_away_from_is_not_there(Breadth breadth) {
        assertThat(ROWS.of(Sights.conflicted(breadth)))
                .isEqualTo(reached(breadth).without("caseReference", List.of(CASE)));
    }

    private static Rows reached(Breadth breadth) {
        return switch (breadth) {
            case EVERYTHING ->
                Rows.where(
                        "dwellingId in (select d.id from Dwelling d where d.corporationId in :parties)",
                        "parties",
                        Sights.PARTIES);
            case OWN_CASES, OWN_DWELLINGS, OWN_MUNICIPALITIES, FIGURES, NOTHING -> Rows.none();
        };
    }
}
