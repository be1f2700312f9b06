package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferStatusTest {

    private static final String ANSWERABLE = "VIEWING_PLANNED ACCEPTED REFUSED EXPIRED"
            + " WITHDRAWN_BY_LANDLORD CANDIDATE_REJECTED LAPSED NOT_PROCEEDED";

    private static final Map<String, String> STEPS = Map.of(
            "REQUESTED", "MADE RESERVATION_REFUSED WITHDRAWN_BY_LANDLORD LAPSED NOT_PROCEEDED",
            "MADE", ANSWERABLE,
            "VIEWING_PLANNED", ANSWERABLE,
            "ACCEPTED", "CONFIRMED WITHDRAWN_BY_LANDLORD CANDIDATE_REJECTED LAPSED NOT_PROCEEDED",
            "CONFIRMED", "CONTRACTED WITHDRAWN_BY_LANDLORD CANDIDATE_REJECTED LAPSED NOT_PROCEEDED",
            "CONTRACTED", "HOUSED NOT_PROCEEDED");

    /** Every pair of states: what is not named here is not possible. */
    @ParameterizedTest
    @EnumSource(OfferStatus.class)
    void becomes_only_what_the_table_says(OfferStatus from) {
        var possible = Arrays.stream(OfferStatus.values())
                .filter(from::canBecome)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));

        var expected = STEPS.getOrDefault(from.name(), "");
        assertThat(possible).isEqualTo(new TreeSet<>(expected.isEmpty() ? Set.of() : Set.of(expected.split(" "))));
    }

    @ParameterizedTest
    @EnumSource(OfferStatus.class)
    void an_open_offer_can_end_and_an_ended_one_stays(OfferStatus status) {
        assertThat(status.next().isEmpty()).isEqualTo(!status.isOpen());
        assertThat(status.isOpen()).isEqualTo(status.canBecome(OfferStatus.NOT_PROCEEDED));
    }

    @ParameterizedTest
    @EnumSource(OfferStatus.class)
    void an_ending_that_a_client_hears_of_has_an_outcome_of_the_same_name(OfferStatus status) {
        status.outcome().ifPresent(outcome -> assertThat(outcome.name()).isEqualTo(status.name()));
        assertThat(status.outcome().isPresent())
                .isEqualTo(
                        !status.isOpen() && status != OfferStatus.HOUSED && status != OfferStatus.RESERVATION_REFUSED);
    }

    @Test
    void diagram_is_current() {
        StateDiagram.check("offer-state", OfferStatus.class);
    }
}
