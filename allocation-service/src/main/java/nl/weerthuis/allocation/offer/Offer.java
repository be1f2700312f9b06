package nl.weerthuis.allocation.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.allocation.event.OfferEvent;
import nl.weerthuis.allocation.motivation.Motivation;
import nl.weerthuis.platform.event.Event;

/**
 * One dwelling offered to one case, to be answered before a date. Whose it is stands sealed. Every verb returns its facts
 * twice over: one family for housing, one for the case, and no word in common. What housing tells is applied if it can
 * still be, else nothing happens; what a person asks is done or declined.
 */
@Entity
class Offer {

    @Id
    private UUID id;

    @Version
    private int version;

    private Sealed sealed;
    private Introduction introduction;
    private Placement placement;
    private Terms terms;
    private Answer answer;
    private Course course;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    protected Offer() {}

    Offer(UUID id, Sealed sealed, Placement placement, Terms terms) {
        this.id = id;
        this.sealed = sealed;
        this.placement = placement;
        this.terms = terms;
        this.status = OfferStatus.REQUESTED;
    }

    /** Housing reserved: now the case hears of the offer, and the corporation may meet the person. */
    List<Event> made(LocalDate today, CaseSide side) {
        return onward(
                OfferStatus.MADE,
                () -> List.of(side.offered(today, terms.answerBy()), introduce(terms.answerBy(), side)));
    }

    /** Housing said no before anybody was told. */
    List<Event> reservationRefused(LocalDate today) {
        return onward(OfferStatus.RESERVATION_REFUSED, () -> {
            course = course().closed(today);
            return List.of();
        });
    }

    List<Event> planViewing(Instant at, CaseSide side) {
        if (!status.isTold()) {
            return List.of();
        }
        course = course().viewing(at);
        status = status.isUnanswered() ? OfferStatus.VIEWING_PLANNED : status;
        return List.of(side.viewingPlanned(at));
    }

    List<Event> accept(LocalDate today, CaseSide side) {
        status.requireUnanswered(terms.answerBy(), today);
        status = OfferStatus.ACCEPTED;
        answer = Answer.yes(today);
        return List.of(
                new OfferEvent.OfferAccepted(id, today), side.accepted(today), introduce(terms.leaseFrom(today), side));
    }

    List<Event> refuse(RefusalCode code, Optional<Motivation> why, LocalDate today, CaseSide side) {
        status.requireUnanswered(terms.answerBy(), today);
        answer = Answer.no(code, why, today);
        return end(OfferStatus.REFUSED, code.name(), today, side, side.refused(code, today));
    }

    /** By someone other than the one who refused. A grounded refusal does not count. */
    void judgeRefusal(boolean grounded) {
        status.requireRefused();
        answer = answer().judged(grounded);
    }

    List<Event> confirm(LocalDate today, CaseSide side) {
        status.requireAccepted();
        status = OfferStatus.CONFIRMED;
        return List.of(
                new OfferEvent.OfferConfirmed(id, today),
                side.allocated(placement.municipalityCode(), today),
                introduce(terms.leaseFrom(today), side));
    }

    List<Event> contracted(Contract contract, CaseSide side) {
        return onward(OfferStatus.CONTRACTED, () -> {
            terms = terms.withForm(contract.form());
            course = course().keysPlanned(contract.plannedKeyDate());
            return List.of(side.contracted(contract));
        });
    }

    List<Event> keyDatePlanned(LocalDate planned, CaseSide side) {
        if (status != OfferStatus.CONTRACTED) {
            return List.of();
        }
        course = course().keysPlanned(planned);
        return List.of(side.keyDatePlanned(planned));
    }

    List<Event> housed(LocalDate on, CaseSide side) {
        return onward(OfferStatus.HOUSED, () -> {
            course = course().keys(on);
            return List.of(side.housed(on, placement.municipalityCode()));
        });
    }

    void correctKeys(LocalDate on) {
        course = course().keys(on);
    }

    void countedAs(byte[] realisation) {
        this.sealed = this.sealed.countedAs(realisation);
    }

    /** Ends without a home; the case hears so if it had heard of the offer. */
    List<Event> close(OfferStatus ending, String code, LocalDate today, CaseSide side) {
        if (!status.canBecome(ending)) {
            return List.of();
        }
        return status == OfferStatus.REQUESTED
                ? end(ending, code, today, side)
                : end(
                        ending,
                        code,
                        today,
                        side,
                        side.offerEnded(ending.outcome().orElseThrow(), today));
    }

    /** Says once more that it is over, to one who answered late. */
    List<Event> repeatClosed() {
        return status.outcome().isPresent() ? List.of(closedFact(null)) : List.of();
    }

    private List<Event> onward(OfferStatus to, Supplier<List<Event>> step) {
        if (!status.canBecome(to)) {
            return List.of();
        }
        status = to;
        return step.get();
    }

    /** The lease goes on as long as the offer lives. */
    Event introduce(LocalDate until, CaseSide side) {
        introduction = Introduction.granted(until);
        return side.introduced(placement.corporationId(), until);
    }

    private List<Event> end(OfferStatus ending, String code, LocalDate today, CaseSide side, Event... told) {
        status = ending;
        course = course().closed(today);
        var facts = new ArrayList<Event>(List.of(closedFact(code)));
        facts.addAll(List.of(told));
        if (introduction().isGranted()) {
            introduction = introduction().ended(today);
            facts.add(side.introductionEnded(today));
        }
        return facts;
    }

    private OfferEvent closedFact(String code) {
        return new OfferEvent.OfferClosed(id, status.outcome().orElseThrow(), code, course().closedOn());
    }

    /** What readers see of it, at this moment. */
    OfferSheet sheet() {
        return new OfferSheet(id, version, status, sealed, placement, terms, introduction(), answer(), course());
    }

    OfferStatus status() {
        return status;
    }

    // An embedded value of which all is absent comes back as nothing; filling it in would count as a change.
    private Introduction introduction() {
        return Objects.requireNonNullElse(introduction, Introduction.none());
    }

    private Answer answer() {
        return Objects.requireNonNullElse(answer, Answer.none());
    }

    private Course course() {
        return Objects.requireNonNullElse(course, Course.begun());
    }
}
