package nl.weerthuis.allocation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.access.Sights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which cases each reader finds, submitted ones alone. */
class CaseRowsTest {

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void what_one_reaches_follows_from_how_far_one_sees(Breadth breadth) {
        assertThat(CaseRows.of(Sights.full(breadth))).isEqualTo(reached(breadth).and("submittedOn is not null"));
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void a_case_that_one_is_kept_away_from_is_not_there(Breadth breadth) {
        assertThat(CaseRows.of(Sights.conflicted(breadth)))
                .isEqualTo(reached(breadth)
                        .without("caseId", Set.of(Sights.CONFLICTED))
                        .and("submittedOn is not null"));
    }

    private static Rows reached(Breadth breadth) {
        return switch (breadth) {
            case EVERYTHING -> Rows.where("providerId in :parties", "parties", Sights.PARTIES);
            case OWN_CASES -> Rows.where("providerId = :organisation", "organisation", Sights.OWN);
            case OWN_MUNICIPALITIES ->
                Rows.where(
                        "municipalityCode in :municipalities"
                                + " or (municipalityCode is null and origin.requested in :municipalities)",
                        "municipalities",
                        Set.of("0034"));
            case OWN_DWELLINGS, FIGURES, NOTHING -> Rows.none();
        };
    }
}
