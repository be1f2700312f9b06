package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.access.Sights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which offers each reader finds; a case and a provider are named sealed. */
class OfferRowsTest {

    private static final byte[] CASE = {1};
    private static final byte[] PROVIDER = {2};
    private static final OfferRows ROWS = new OfferRows(
            id -> id.equals(Sights.CONFLICTED) ? CASE : new byte[0],
            id -> id.equals(Sights.OWN) ? PROVIDER : new byte[0]);

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void what_one_reaches_follows_from_how_far_one_sees(Breadth breadth) {
        assertThat(ROWS.of(Sights.full(breadth))).isEqualTo(reached(breadth));
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void a_case_that_one_is_kept_away_from_is_not_there(Breadth breadth) {
        assertThat(ROWS.of(Sights.conflicted(breadth)))
                .isEqualTo(reached(breadth).without("sealed.caseReference", List.of(CASE)));
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void by_its_case_an_offer_is_found_by_who_may_know_the_two_belong_together(Breadth breadth) {
        var found = breadth == Breadth.EVERYTHING || breadth == Breadth.OWN_CASES
                ? reached(breadth).and("sealed.caseReference = :case", "case", CASE)
                : Rows.none();

        assertThat(ROWS.ofCase(Sights.CONFLICTED, Sights.full(breadth))).isEqualTo(found);
    }

    private static Rows reached(Breadth breadth) {
        return switch (breadth) {
            case EVERYTHING -> Rows.where("placement.corporationId in :parties", "parties", Sights.PARTIES);
            case OWN_CASES -> Rows.where("sealed.providerReference = :provider", "provider", PROVIDER);
            case OWN_DWELLINGS -> Rows.where("placement.corporationId = :corporation", "corporation", Sights.OWN);
            case OWN_MUNICIPALITIES, FIGURES, NOTHING -> Rows.none();
        };
    }
}
