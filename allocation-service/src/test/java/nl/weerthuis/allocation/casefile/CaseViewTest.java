package nl.weerthuis.allocation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.access.Sights;
import nl.weerthuis.allocation.event.ProtectionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields alone: whatever row a reader would get hold of, this is what of it is shown. */
class CaseViewTest {

    @ParameterizedTest
    @EnumSource(
            value = Breadth.class,
            names = {"EVERYTHING", "OWN_CASES"})
    void coordinator_and_provider_are_shown_it_in_full(Breadth breadth) {
        assertThat(shown(breadth)).isInstanceOf(CaseView.Full.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Breadth.class,
            names = {"EVERYTHING", "OWN_CASES"},
            mode = EnumSource.Mode.EXCLUDE)
    void others_are_shown_neither_group_nor_provider(Breadth breadth) {
        assertThat(shown(breadth)).isInstanceOf(CaseView.ForMunicipality.class);
        assertThat(fields(CaseView.ForMunicipality.class))
                .containsExactlyInAnyOrder(
                        "caseId",
                        "protectionLevel",
                        "readyOn",
                        "ready",
                        "municipalityCode",
                        "householdSize",
                        "rooms",
                        "supportStartOn",
                        "tableOutcome");
    }

    @Test
    void which_areas_are_excluded_is_shown_to_nobody() {
        assertThat(fields(CaseView.Full.class)).doesNotContain("exclusions").contains("areasExcluded");
    }

    @Test
    void that_areas_are_excluded_is_shown_to_who_is_shown_it_in_full() {
        assertThat(excluding(List.of("0995"))).isTrue();
        assertThat(excluding(List.of())).isFalse();
    }

    private static boolean excluding(List<String> areas) {
        var file = new CaseFile();
        file.needs(new SearchProfile(2, RentClass.SOCIAL_LIMIT, 1, null, false, List.of(), areas));
        return CaseView.Full.of(file).areasExcluded();
    }

    private static CaseView shown(Breadth breadth) {
        var file = new CaseFile();
        file.standsAt(ProtectionLevel.PROTECTED);
        return CaseView.of(file, Sights.of(breadth));
    }

    private static Stream<String> fields(Class<?> view) {
        return Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName);
    }
}
