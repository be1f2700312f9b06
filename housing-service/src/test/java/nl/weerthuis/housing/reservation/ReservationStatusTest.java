package nl.weerthuis.housing.reservation;

import static nl.weerthuis.housing.reservation.ReservationStatus.CONFIRMED;
import static nl.weerthuis.housing.reservation.ReservationStatus.HELD;
import static nl.weerthuis.housing.reservation.ReservationStatus.LAPSED;
import static nl.weerthuis.housing.reservation.ReservationStatus.RELEASED;
import static nl.weerthuis.housing.reservation.ReservationStatus.USED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class ReservationStatusTest {

    private static final Map<ReservationStatus, Set<ReservationStatus>> ALLOWED = Map.of(
            HELD, Set.of(CONFIRMED, RELEASED, LAPSED),
            CONFIRMED, Set.of(USED, RELEASED, LAPSED),
            USED, Set.of(),
            RELEASED, Set.of(),
            LAPSED, Set.of());

    @Test
    void every_pair_is_decided_on() {
        for (var from : ReservationStatus.values()) {
            for (var to : ReservationStatus.values()) {
                assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void only_what_has_a_way_on_keeps_the_dwelling_from_others() {
        for (var status : ReservationStatus.values()) {
            assertThat(ReservationStatus.OPEN.contains(status))
                    .isEqualTo(!status.next().isEmpty());
        }
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("reservation-state", ReservationStatus.class);
    }
}
