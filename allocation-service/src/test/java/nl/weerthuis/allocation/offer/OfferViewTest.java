package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.access.Sights;
import nl.weerthuis.allocation.event.ContractForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields alone: whatever row a reader would get hold of, this is what of it is shown. */
class OfferViewTest {

    private static final UUID CASE = UUID.randomUUID();

    @Test
    void the_coordinator_is_shown_all_of_it() {
        assertThat(shown(Breadth.EVERYTHING))
                .isInstanceOfSatisfying(
                        OfferView.Full.class, view -> assertThat(view.caseId()).isEqualTo(CASE));
    }

    @Test
    void a_provider_is_shown_its_case_and_the_place_roughly() {
        assertThat(shown(Breadth.OWN_CASES))
                .isInstanceOfSatisfying(
                        OfferView.ForProvider.class,
                        view -> assertThat(view.caseId()).isEqualTo(CASE));
        assertThat(fields(OfferView.ForProvider.class)).doesNotContain("corporationId", "proposalId");
    }

    @ParameterizedTest
    @EnumSource(
            value = Breadth.class,
            names = {"EVERYTHING", "OWN_CASES"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_is_shown_whose_it_is(Breadth breadth) {
        assertThat(shown(breadth)).isInstanceOf(OfferView.ForCorporation.class);
        assertThat(fields(OfferView.ForCorporation.class))
                .containsExactlyInAnyOrder(
                        "id",
                        "dwellingId",
                        "status",
                        "contractForm",
                        "answerBy",
                        "viewingAt",
                        "plannedKeyDate",
                        "keyDate",
                        "closedOn");
    }

    private static OfferView shown(Breadth breadth) {
        var placement = new Placement(UUID.randomUUID(), UUID.randomUUID(), "0995", null);
        var terms = new Terms(UUID.randomUUID(), ContractForm.REGULAR, Instant.EPOCH, LocalDate.parse("2026-02-12"), 7);
        var offer = new Offer(UUID.randomUUID(), new Sealed(null, null, null), placement, terms);
        return OfferView.of(offer.sheet(), CASE, Sights.of(breadth));
    }

    private static Stream<String> fields(Class<?> view) {
        return Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName);
    }
}
