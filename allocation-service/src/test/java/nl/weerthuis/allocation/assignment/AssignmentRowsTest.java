package nl.weerthuis.allocation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.access.Sights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which assignments each reader finds, and which a municipality may answer. */
class AssignmentRowsTest {

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void what_one_reaches_follows_from_how_far_one_sees(Breadth breadth) {
        assertThat(AssignmentRows.of(Sights.full(breadth))).isEqualTo(reached(breadth));
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void a_case_that_one_is_kept_away_from_is_not_there(Breadth breadth) {
        assertThat(AssignmentRows.of(Sights.conflicted(breadth)))
                .isEqualTo(reached(breadth).without("caseId", Set.of(Sights.CONFLICTED)));
    }

    @Test
    void a_municipality_answers_what_it_was_asked_and_what_did_not_go_elsewhere() {
        var asked = Rows.where(
                "requestedMunicipality in :municipalities"
                        + " and coalesce(municipalityCode, requestedMunicipality) in :municipalities",
                "municipalities",
                Set.of("0034"));

        assertThat(AssignmentRows.askedOf(Sights.full(Breadth.OWN_MUNICIPALITIES)))
                .isEqualTo(asked);
        assertThat(AssignmentRows.askedOf(Sights.conflicted(Breadth.OWN_MUNICIPALITIES)))
                .isEqualTo(asked.without("caseId", Set.of(Sights.CONFLICTED)));
    }

    private static Rows reached(Breadth breadth) {
        return switch (breadth) {
            case EVERYTHING, FIGURES -> Rows.where("providerId in :parties", "parties", Sights.PARTIES);
            case OWN_CASES -> Rows.where("providerId = :organisation", "organisation", Sights.OWN);
            case OWN_MUNICIPALITIES ->
                Rows.where(
                        "municipalityCode in :municipalities"
                                + " or (municipalityCode is null and requestedMunicipality in :municipalities)",
                        "municipalities",
                        Set.of("0034"));
            case OWN_DWELLINGS, NOTHING -> Rows.none();
        };
    }
}
