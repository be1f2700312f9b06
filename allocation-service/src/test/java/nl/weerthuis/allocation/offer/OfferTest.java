package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.event.CaseEvent;
import nl.weerthuis.allocation.event.ContractForm;
import nl.weerthuis.allocation.event.OfferEvent;
import nl.weerthuis.allocation.event.OfferOutcome;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.allocation.motivation.Motivation;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final Motivation WHY = new Motivation(new byte[] {1}, 7);

    private static final LocalDate TODAY = LocalDate.parse("2026-02-05");

    private static final LocalDate ANSWER_BY = TODAY.plusDays(7);

    private static final CaseSide SIDE = new CaseSide(UUID.randomUUID(), ProtectionLevel.STANDARD, UUID.randomUUID());

    @Test
    void a_reserved_offer_is_told_with_an_introduction_as_long_as_the_term() {
        var offer = aRequestedOffer();

        var facts = offer.made(TODAY, SIDE);

        assertThat(facts)
                .containsExactly(
                        new CaseEvent.CaseOffered(SIDE.caseId(), ProtectionLevel.STANDARD, TODAY, ANSWER_BY),
                        new CaseEvent.IntroductionGranted(
                                SIDE.caseId(),
                                ProtectionLevel.STANDARD,
                                SIDE.introductionId(),
                                offer.sheet().placement().corporationId(),
                                "HOUSING_OFFER",
                                ANSWER_BY));
        assertThat(offer.sheet().introduction().livesOn(ANSWER_BY)).isTrue();
        assertThat(offer.sheet().introduction().livesOn(ANSWER_BY.plusDays(1))).isFalse();
    }

    @Test
    void can_be_accepted_on_the_last_day() {
        var offer = anOffer();

        var facts = offer.accept(ANSWER_BY, SIDE);

        assertThat(facts)
                .containsExactly(
                        new OfferEvent.OfferAccepted(offer.sheet().id(), ANSWER_BY),
                        new CaseEvent.CaseOfferAnswered(
                                SIDE.caseId(), ProtectionLevel.STANDARD, CaseEvent.Answer.ACCEPTED, null, ANSWER_BY),
                        granted(offer, ANSWER_BY.plusDays(7)));
    }

    @Test
    void cannot_be_accepted_or_refused_a_day_late() {
        assertThatThrownBy(() -> anOffer().accept(ANSWER_BY.plusDays(1), SIDE))
                .extracting("code")
                .isEqualTo("offer-expired");
        assertThatThrownBy(() -> anOffer().refuse(RefusalCode.SIZE, Optional.empty(), ANSWER_BY.plusDays(1), SIDE))
                .extracting("code")
                .isEqualTo("offer-expired");
    }

    @Test
    void a_refusal_ends_the_introduction_at_once() {
        var offer = anOffer();

        var facts = offer.refuse(RefusalCode.RENT_TOO_HIGH, Optional.of(WHY), TODAY, SIDE);

        assertThat(facts)
                .containsExactly(
                        new OfferEvent.OfferClosed(offer.sheet().id(), OfferOutcome.REFUSED, "RENT_TOO_HIGH", TODAY),
                        new CaseEvent.CaseOfferAnswered(
                                SIDE.caseId(),
                                ProtectionLevel.STANDARD,
                                CaseEvent.Answer.REFUSED,
                                "RENT_TOO_HIGH",
                                TODAY),
                        ended(TODAY));
        assertThat(offer.sheet().introduction().livesOn(TODAY)).isFalse();
    }

    @Test
    void only_a_refusal_can_be_judged() {
        assertThatThrownBy(() -> anOffer().judgeRefusal(true))
                .extracting("code")
                .isEqualTo("offer-not-refused");

        var refused = anOffer();
        refused.refuse(RefusalCode.OTHER, Optional.empty(), TODAY, SIDE);
        refused.judgeRefusal(true);
        assertThat(refused.sheet().answer().grounded()).isTrue();
    }

    @Test
    void is_confirmed_after_it_was_accepted() {
        var offer = anOffer();
        offer.accept(TODAY, SIDE);

        assertThat(offer.confirm(TODAY, SIDE))
                .containsExactly(
                        new OfferEvent.OfferConfirmed(offer.sheet().id(), TODAY),
                        new CaseEvent.CaseAllocated(SIDE.caseId(), ProtectionLevel.STANDARD, "0995", TODAY),
                        granted(offer, TODAY.plusDays(7)));
    }

    @Test
    void cannot_be_confirmed_before_it_was_accepted() {
        assertThatThrownBy(() -> anOffer().confirm(TODAY, SIDE))
                .isInstanceOf(Problem.class)
                .extracting("code")
                .isEqualTo("offer-not-accepted");
    }

    private static CaseEvent granted(Offer offer, LocalDate until) {
        return new CaseEvent.IntroductionGranted(
                SIDE.caseId(),
                ProtectionLevel.STANDARD,
                SIDE.introductionId(),
                offer.sheet().placement().corporationId(),
                "HOUSING_OFFER",
                until);
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
