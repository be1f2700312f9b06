package nl.weerthuis.housing.dwelling;

import static nl.weerthuis.housing.dwelling.DwellingStatus.AVAILABLE;
import static nl.weerthuis.housing.dwelling.DwellingStatus.LET;
import static nl.weerthuis.housing.dwelling.DwellingStatus.REGISTERED;
import static nl.weerthuis.housing.dwelling.DwellingStatus.RESERVED;
import static nl.weerthuis.housing.dwelling.DwellingStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;

class DwellingStatusTest {

    private static final Map<DwellingStatus, Set<DwellingStatus>> ALLOWED = Map.of(
            REGISTERED, Set.of(AVAILABLE, LET),
            AVAILABLE, Set.of(RESERVED, WITHDRAWN),
            RESERVED, Set.of(AVAILABLE, LET, WITHDRAWN),
            LET, Set.of(REGISTERED),
            WITHDRAWN, Set.of(AVAILABLE));

    @Test
    void every_pair_is_decided_on() {
        for (var from : DwellingStatus.values()) {
            for (var to : DwellingStatus.values()) {
                assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void the_diagram_is_current() {
        StateDiagram.check("dwelling-state", DwellingStatus.class);
    }
}
