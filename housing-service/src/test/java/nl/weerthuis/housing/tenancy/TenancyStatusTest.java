package nl.weerthuis.housing.tenancy;

import static nl.weerthuis.housing.tenancy.TenancyStatus.ACTIVE;
import static nl.weerthuis.housing.tenancy.TenancyStatus.ENDED;
import static nl.weerthuis.housing.tenancy.TenancyStatus.PREPARED;
import static nl.weerthuis.housing.tenancy.TenancyStatus.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class TenancyStatusTest {

    private static final Map<TenancyStatus, Set<TenancyStatus>> ALLOWED = Map.of(
            PREPARED, Set.of(SIGNED, ENDED),
            SIGNED, Set.of(ACTIVE, ENDED),
            ACTIVE, Set.of(ENDED),
            ENDED, Set.of(ACTIVE));

    @Test
    void every_pair_is_decided_on() {
        for (var from : TenancyStatus.values()) {
            for (var to : TenancyStatus.values()) {
                assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("tenancy-state", TenancyStatus.class);
    }
}
