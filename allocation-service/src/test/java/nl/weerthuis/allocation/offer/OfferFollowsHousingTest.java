package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.event.CaseEvent;
import nl.weerthuis.allocation.event.ContractForm;
import nl.weerthuis.allocation.event.OfferEvent;
import nl.weerthuis.allocation.event.OfferOutcome;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.platform.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferFollowsHousingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-05");

    private static final LocalDate ANSWER_BY = TODAY.plusDays(7);

    private static final CaseSide SIDE = new CaseSide(UUID.randomUUID(), ProtectionLevel.STANDARD, UUID.randomUUID());

    @Test
    void a_refused_reservation_is_told_to_nobody() {
        var offer = aRequestedOffer();

        assertThat(offer.reservationRefused(TODAY)).isEmpty();
        assertThat(offer.status()).isEqualTo(OfferStatus.RESERVATION_REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = OfferStatus.class,
            names = {"EXPIRED", "WITHDRAWN_BY_LANDLORD", "CANDIDATE_REJECTED", "LAPSED", "NOT_PROCEEDED"})
    void what_the_client_heard_of_ends_for_the_case_too(OfferStatus ending) {
        var offer = anOffer();

        var facts = offer.close(ending, null, TODAY, SIDE);

        var outcome = ending.outcome().orElseThrow();
        assertThat(facts)
                .containsExactly(
                        new OfferEvent.OfferClosed(offer.sheet().id(), outcome, null, TODAY),
                        new CaseEvent.CaseOfferEnded(SIDE.caseId(), ProtectionLevel.STANDARD, outcome, TODAY),
                        ended(TODAY));
    }

    @Test
    void what_the_client_never_heard_of_ends_without_a_word_to_the_case() {
        var offer = aRequestedOffer();

        var facts = offer.close(OfferStatus.NOT_PROCEEDED, "NO_ANSWER_FROM_HOUSING", TODAY, SIDE);

        assertThat(facts)
                .containsExactly(new OfferEvent.OfferClosed(
                        offer.sheet().id(), OfferOutcome.NOT_PROCEEDED, "NO_ANSWER_FROM_HOUSING", TODAY));
    }

    @Test
    void a_late_reservation_is_not_applied_but_answered_with_the_end_once_more() {
        var offer = aRequestedOffer();
        offer.close(OfferStatus.NOT_PROCEEDED, "NO_ANSWER_FROM_HOUSING", TODAY, SIDE);

        assertThat(offer.made(TODAY, SIDE)).isEmpty();
        assertThat(offer.repeatClosed())
                .containsExactly(
                        new OfferEvent.OfferClosed(offer.sheet().id(), OfferOutcome.NOT_PROCEEDED, null, TODAY));
    }

    @Test
    void the_same_fact_twice_changes_nothing() {
        var offer = anOffer();

        assertThat(offer.made(TODAY, SIDE)).isEmpty();
        assertThat(offer.repeatClosed()).isEmpty();
        assertThat(offer.status()).isEqualTo(OfferStatus.MADE);
    }

    @Test
    void a_viewing_can_be_planned_again_and_after_the_yes() {
        var offer = anOffer();
        var first = Instant.parse("2026-02-09T09:00:00Z");

        assertThat(offer.planViewing(first, SIDE)).hasSize(1);
        assertThat(offer.planViewing(first.plusSeconds(3_600), SIDE)).hasSize(1);
        assertThat(offer.status()).isEqualTo(OfferStatus.VIEWING_PLANNED);
        offer.accept(TODAY, SIDE);
        assertThat(offer.planViewing(first, SIDE)).hasSize(1);
        assertThat(offer.status()).isEqualTo(OfferStatus.ACCEPTED);
    }

    @Test
    void the_case_hears_the_day_of_a_viewing_and_not_the_hour() {
        var late = Instant.parse("2026-02-09T23:30:00Z");

        assertThat(anOffer().planViewing(late, SIDE))
                .containsExactly(new CaseEvent.CaseViewingPlanned(
                        SIDE.caseId(), ProtectionLevel.STANDARD, Instant.parse("2026-02-09T23:00:00Z")));
    }

    @Test
    void a_viewing_of_what_nobody_heard_of_is_no_fact() {
        assertThat(aRequestedOffer().planViewing(Instant.EPOCH, SIDE)).isEmpty();
    }

    @Test
    void keys_before_a_contract_are_no_fact() {
        assertThat(anOffer().housed(TODAY, SIDE)).isEmpty();
        assertThat(anOffer().keyDatePlanned(TODAY, SIDE)).isEmpty();
    }

    @Test
    void leads_home_by_contract_and_keys() {
        var offer = anOffer();
        offer.accept(TODAY, SIDE);
        offer.confirm(TODAY, SIDE);
        var signed = new Contract(ContractForm.FLIP, TODAY.plusDays(20), TODAY.plusYears(1), TODAY.plusDays(10));

        assertThat(offer.contracted(signed, SIDE))
                .containsExactly(new CaseEvent.CaseContracted(
                        SIDE.caseId(),
                        ProtectionLevel.STANDARD,
                        ContractForm.FLIP,
                        TODAY.plusDays(20),
                        TODAY.plusYears(1),
                        TODAY.plusDays(10)));
        assertThat(offer.housed(TODAY.plusDays(21), SIDE))
                .containsExactly(
                        new CaseEvent.CaseHoused(SIDE.caseId(), ProtectionLevel.STANDARD, TODAY.plusDays(21), "0995"));
        assertThat(offer.housed(TODAY.plusDays(21), SIDE)).isEmpty();
    }

    private static Event ended(LocalDate on) {
        return new CaseEvent.IntroductionEnded(SIDE.caseId(), ProtectionLevel.STANDARD, SIDE.introductionId(), on);
    }

    private static Offer anOffer() {
        var offer = aRequestedOffer();
        offer.made(TODAY, SIDE);
        return offer;
    }

    private static Offer aRequestedOffer() {
        return new Offer(
                UUID.randomUUID(),
                new Sealed(new byte[1], new byte[1], new byte[1]),
                new Placement(UUID.randomUUID(), UUID.randomUUID(), "0995", "BU09950101"),
                new Terms(UUID.randomUUID(), ContractForm.REGULAR, Instant.EPOCH, ANSWER_BY, 7));
    }
}
