package nl.weerthuis.allocation.dwelling;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.access.Sights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who holds dwellings against cases: the coordinator, and nobody else. */
class DwellingRowsTest {

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void only_the_coordinator_finds_dwellings_here_and_those_of_the_region(Breadth breadth) {
        assertThat(DwellingRows.of(Sights.full(breadth)))
                .isEqualTo(
                        breadth == Breadth.EVERYTHING
                                ? Rows.where("corporationId in :parties", "parties", Sights.PARTIES)
                                : Rows.none());
    }
}
