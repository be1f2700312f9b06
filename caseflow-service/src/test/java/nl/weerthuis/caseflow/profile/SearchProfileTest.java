package nl.weerthuis.caseflow.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weerthuis.caseflow.municipality.AreaCode;
import nl.weerthuis.caseflow.profile.SearchProfile.RentClass;
import org.junit.jupiter.api.Test;

/** Where somebody wants to live, and where not, is told to few. */
class SearchProfileTest {

    private static final List<AreaCode> WISHED = List.of(AreaCode.of("0034"));
    private static final List<AreaCode> EXCLUDED = List.of(AreaCode.of("0995"));

    @Test
    void where_not_can_be_left_out() {
        assertThat(profile(WISHED, EXCLUDED).withoutExclusions()).isEqualTo(profile(WISHED, List.of()));
    }

    @Test
    void where_at_all_can_be_left_out() {
        assertThat(profile(WISHED, EXCLUDED).withoutAreas()).isEqualTo(profile(List.of(), List.of()));
    }

    @Test
    void no_areas_is_anywhere() {
        assertThat(profile(null, null)).isEqualTo(profile(List.of(), List.of()));
        assertThat(profile(WISHED, EXCLUDED).areas()).isEqualTo(WISHED);
        assertThat(profile(WISHED, EXCLUDED).exclusions()).isEqualTo(EXCLUDED);
    }

    private static SearchProfile profile(List<AreaCode> areas, List<AreaCode> exclusions) {
        return new SearchProfile(2, RentClass.RENT_CAP_SMALL, true, areas, exclusions);
    }
}
