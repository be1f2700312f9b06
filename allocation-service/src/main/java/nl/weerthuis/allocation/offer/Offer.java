package nl.weerthuis.allocation.offer;

import static nl.weerthuis.allocation.offer.OfferStatus.ACCEPTED;
import static nl.weerthuis.allocation.offer.OfferStatus.CONFIRMED;
import static nl.weerthuis.allocation.offer.OfferStatus.CONTRACTED;
import static nl.weerthuis.allocation.offer.OfferStatus.HOUSED;
import static nl.weerthuis.allocation.offer.OfferStatus.MADE;
import static nl.weerthuis.allocation.offer.OfferStatus.REFUSED;
import static nl.weerthuis.allocation.offer.OfferStatus.REQUESTED;
import static nl.weerthuis.allocation.offer.OfferStatus.RESERVATION_REFUSED;
import static nl.weerthuis.allocation.offer.OfferStatus.VIEWING_PLANNED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.event.CaseEvent;
import nl.weerthuis.allocation.event.ContractForm;
import nl.weerthuis.allocation.event.OfferEvent;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Word;

/**
 * One dwelling offered to one case, to be answered before a date. Whose it is stands sealed. Every verb returns its facts
 * twice over: one family for housing, one for the case, and no word in common.
 */
@Entity
class Offer {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_ref")
    private byte[] caseReference;

    @Column(name = "provider_ref")
    private byte[] providerReference;

    @Embedded
    private Introduction introduction;

    @Embedded
    private Placement placement;

    private UUID proposalId;

    @Enumerated(EnumType.STRING)
    private ContractForm contractForm;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    private Instant requestedAt;
    private LocalDate answerBy;
    private int answerDays;
    private Instant viewingAt;
    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private RefusalCode refusalCode;

    private String refusalMotivation;
    private Boolean refusalGrounded;
    private LocalDate plannedKeyDate;
    private LocalDate keyDate;
    private LocalDate closedOn;

    protected Offer() {}

    Offer(UUID id, Sealed sealed, UUID proposalId, Placement placement, Terms terms) {
        this.id = id;
        this.caseReference = sealed.caseReference();
        this.providerReference = sealed.providerReference();
        this.introduction = Introduction.prepared(sealed.introductionReference());
        this.proposalId = proposalId;
        this.placement = placement;
        this.contractForm = terms.contractForm();
        this.requestedAt = terms.requestedAt();
        this.answerBy = terms.answerBy();
        this.answerDays = terms.answerDays();
        this.status = REQUESTED;
    }

    /** References that only the holder of the key can follow. */
    record Sealed(byte[] caseReference, byte[] providerReference, byte[] introductionReference) {}

    record Terms(ContractForm contractForm, Instant requestedAt, LocalDate answerBy, int answerDays) {}

    /** Housing reserved: now the case hears of the offer, and the corporation may meet the person. */
    List<Event> made(LocalDate today, CaseSide side) {
        if (!status.canBecome(MADE)) {
            return List.of();
        }
        become(MADE);
        return List.of(
                new CaseEvent.CaseOffered(side.caseId(), side.protectionLevel(), today, answerBy),
                introduce(answerBy, side));
    }

    /** Housing said no before anybody was told. */
    List<Event> reservationRefused(LocalDate today) {
        if (status.canBecome(RESERVATION_REFUSED)) {
            become(RESERVATION_REFUSED);
            closedOn = today;
        }
        return List.of();
    }

    List<Event> planViewing(Instant at, CaseSide side) {
        if (!status.isOpen() || status == REQUESTED) {
            return List.of();
        }
        viewingAt = at;
        if (status.isUnanswered()) {
            become(VIEWING_PLANNED);
        }
        return List.of(new CaseEvent.CaseViewingPlanned(side.caseId(), side.protectionLevel(), at));
    }

    List<Event> accept(LocalDate today, CaseSide side) {
        requireUnanswered(today);
        become(ACCEPTED);
        answeredOn = today;
        return List.of(
                new OfferEvent.OfferAccepted(id, today),
                answered(CaseEvent.Answer.ACCEPTED, null, today, side),
                introduce(today.plusDays(answerDays), side));
    }

    List<Event> refuse(RefusalCode code, String motivation, LocalDate today, CaseSide side) {
        requireUnanswered(today);
        refusalCode = code;
        refusalMotivation = motivation;
        answeredOn = today;
        become(REFUSED);
        closedOn = today;
        var facts = new ArrayList<Event>();
        facts.add(closedFact(code.name()));
        facts.add(answered(CaseEvent.Answer.REFUSED, code.name(), today, side));
        endIntroduction(today, side, facts);
        return facts;
    }

    /** By someone other than the one who refused. A grounded refusal does not count. */
    void judgeRefusal(boolean grounded) {
        if (status != REFUSED) {
            throw Problem.conflict("offer-not-refused");
        }
        refusalGrounded = grounded;
    }

    /** @param openPreconditions of the contract that are not settled yet */
    List<Event> confirm(List<String> openPreconditions, LocalDate today, CaseSide side) {
        if (!status.canBecome(CONFIRMED)) {
            throw Problem.conflict("offer-not-accepted", new Word(status.name()));
        }
        if (!openPreconditions.isEmpty()) {
            throw Problem.conflict(
                    "preconditions-open",
                    openPreconditions.stream().map(Word::new).toList());
        }
        become(CONFIRMED);
        return List.of(
                new OfferEvent.OfferConfirmed(id, today),
                new CaseEvent.CaseAllocated(side.caseId(), side.protectionLevel(), placement.municipalityCode(), today),
                introduce(today.plusDays(answerDays), side));
    }

    List<Event> contracted(HousingFact.TenancySigned fact, CaseSide side) {
        if (!status.canBecome(CONTRACTED)) {
            return List.of();
        }
        become(CONTRACTED);
        contractForm = fact.contractForm();
        plannedKeyDate = fact.plannedKeyDate();
        return List.of(new CaseEvent.CaseContracted(
                side.caseId(),
                side.protectionLevel(),
                fact.contractForm(),
                fact.plannedKeyDate(),
                fact.flipReviewOn(),
                fact.signedOn()));
    }

    List<Event> keyDatePlanned(LocalDate planned, CaseSide side) {
        if (status != CONTRACTED) {
            return List.of();
        }
        plannedKeyDate = planned;
        return List.of(new CaseEvent.CaseKeyDatePlanned(side.caseId(), side.protectionLevel(), planned));
    }

    List<Event> housed(LocalDate on, CaseSide side) {
        if (!status.canBecome(HOUSED)) {
            return List.of();
        }
        become(HOUSED);
        keyDate = on;
        return List.of(
                new CaseEvent.CaseHoused(side.caseId(), side.protectionLevel(), on, placement.municipalityCode()));
    }

    /** Ends without a home. Nothing happens if it is over already, or cannot end like this any more. */
    List<Event> close(OfferStatus ending, String code, LocalDate today, CaseSide side) {
        if (!status.canBecome(ending)) {
            return List.of();
        }
        var told = status != REQUESTED;
        become(ending);
        closedOn = today;
        var facts = new ArrayList<Event>();
        facts.add(closedFact(code));
        if (told) {
            facts.add(new CaseEvent.CaseOfferEnded(
                    side.caseId(), side.protectionLevel(), ending.outcome().orElseThrow(), today));
        }
        endIntroduction(today, side, facts);
        return facts;
    }

    /** The lease goes on as long as the offer lives. */
    List<Event> renewIntroduction(LocalDate today, CaseSide side) {
        return List.of(introduce(today.plusDays(answerDays), side));
    }

    /** Says once more that it is over, to one who answered late. */
    List<Event> repeatClosed() {
        return status.outcome().isPresent() ? List.of(closedFact(null)) : List.of();
    }

    private void requireUnanswered(LocalDate today) {
        if (!status.isUnanswered()) {
            throw Problem.conflict("offer-not-open", new Word(status.name()));
        }
        if (today.isAfter(answerBy)) {
            throw Problem.conflict("offer-expired", answerBy);
        }
    }

    private CaseEvent introduce(LocalDate until, CaseSide side) {
        introduction = introduction.granted(until);
        return new CaseEvent.IntroductionGranted(
                side.caseId(),
                side.protectionLevel(),
                side.introductionId(),
                placement.corporationId(),
                Introduction.PURPOSE,
                until);
    }

    private void endIntroduction(LocalDate today, CaseSide side, List<Event> facts) {
        if (introduction.isGranted()) {
            introduction = introduction.ended(today);
            facts.add(new CaseEvent.IntroductionEnded(
                    side.caseId(), side.protectionLevel(), side.introductionId(), today));
        }
    }

    private static CaseEvent answered(CaseEvent.Answer answer, String code, LocalDate today, CaseSide side) {
        return new CaseEvent.CaseOfferAnswered(side.caseId(), side.protectionLevel(), answer, code, today);
    }

    private OfferEvent closedFact(String code) {
        return new OfferEvent.OfferClosed(id, status.outcome().orElseThrow(), code, closedOn);
    }

    private void become(OfferStatus to) {
        if (!status.canBecome(to)) {
            throw new IllegalStateException("An offer that is %s does not become %s.".formatted(status, to));
        }
        status = to;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    byte[] caseReference() {
        return caseReference.clone();
    }

    Introduction introduction() {
        return introduction;
    }

    Placement placement() {
        return placement;
    }

    OfferStatus status() {
        return status;
    }

    /** What readers see of it. */
    OfferFacts facts() {
        return new OfferFacts(
                proposalId,
                contractForm,
                answerBy,
                viewingAt,
                answeredOn,
                refusalCode,
                refusalGrounded,
                plannedKeyDate,
                keyDate,
                closedOn);
    }
}
