package nl.weerthuis.allocation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.weerthuis.allocation.access.Sight.Breadth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SightTest {

    /** Role and kind of organisation must go together; everything else sees nothing. */
    @ParameterizedTest
    @CsvSource({
        "REGION,table-coordinator,EVERYTHING",
        "REGION,table-member,NOTHING",
        "REGION,policy-adviser,FIGURES",
        "REGION,analyst,FIGURES",
        "REGION,auditor,NOTHING",
        "REGION,operator,NOTHING",
        "PROVIDER,case-worker,OWN_CASES",
        "PROVIDER,provider-manager,OWN_CASES",
        "PROVIDER,system,OWN_CASES",
        "PROVIDER,table-coordinator,NOTHING",
        "PROVIDER,housing-officer,NOTHING",
        "MUNICIPALITY,wmo-consultant,OWN_MUNICIPALITIES",
        "MUNICIPALITY,policy-adviser,FIGURES",
        "MUNICIPALITY,system,NOTHING",
        "MUNICIPALITY,table-coordinator,NOTHING",
        "CORPORATION,housing-officer,OWN_DWELLINGS",
        "CORPORATION,system,OWN_DWELLINGS",
        "CORPORATION,case-worker,NOTHING",
        "CORPORATION,wmo-consultant,NOTHING",
        "NATIONAL,table-coordinator,NOTHING",
        "NATIONAL,analyst,FIGURES",
        "ELSEWHERE,case-worker,NOTHING"
    })
    void what_one_sees_follows_from_kind_and_role(String kind, String role, Breadth breadth) {
        assertThat(Sight.breadth(kind, Set.of(role))).isEqualTo(breadth);
    }

    /** The widest counts: a second role for the figures takes no case away. */
    @ParameterizedTest
    @CsvSource({
        "REGION,table-coordinator,EVERYTHING",
        "PROVIDER,case-worker,OWN_CASES",
        "MUNICIPALITY,wmo-consultant,OWN_MUNICIPALITIES",
        "CORPORATION,housing-officer,OWN_DWELLINGS",
        "PROVIDER,board-member,FIGURES"
    })
    void whoever_also_answers_for_the_figures_sees_no_less(String kind, String role, Breadth breadth) {
        assertThat(Sight.breadth(kind, Set.of(role, "policy-adviser"))).isEqualTo(breadth);
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void only_everything_is_everything(Breadth breadth) {
        assertThat(Sights.of(breadth).isEverything()).isEqualTo(breadth == Breadth.EVERYTHING);
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void whose_an_offer_is_the_coordinator_and_the_provider_see(Breadth breadth) {
        assertThat(Sights.of(breadth).seesWhose())
                .isEqualTo(breadth == Breadth.EVERYTHING || breadth == Breadth.OWN_CASES);
    }
}
