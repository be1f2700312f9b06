package nl.weerthuis.housing.tenancy;

import static nl.weerthuis.housing.tenancy.TenancyStatus.ACTIVE;
import static nl.weerthuis.housing.tenancy.TenancyStatus.ENDED;
import static nl.weerthuis.housing.tenancy.TenancyStatus.PREPARED;
import static nl.weerthuis.housing.tenancy.TenancyStatus.SIGNED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Word;

/** The contract that came of an offer. Who the tenant is, this service does not know. */
@Entity
class Tenancy {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID offerId;
    private UUID dwellingId;
    private UUID corporationId;
    private String region;
    private String corporationReference;

    @Enumerated(EnumType.STRING)
    private TenancyStatus status;

    @Embedded
    private TenancyTerms terms;

    @Embedded
    private Course course;

    @Embedded
    private Flip flip;

    protected Tenancy() {}

    Tenancy(Hold hold, TenancyTerms terms, String corporationReference) {
        this.id = UUID.randomUUID();
        this.offerId = hold.offerId();
        this.dwellingId = hold.dwellingId();
        this.corporationId = hold.corporationId();
        this.region = hold.region();
        this.terms = terms;
        this.corporationReference = corporationReference;
        this.status = PREPARED;
        this.course = Course.begun();
        this.flip = Flip.of(terms.contractForm());
    }

    List<Event> sign(TenancyTerms agreed, LocalDate today) {
        if (status == SIGNED || status == ACTIVE) {
            throw Problem.conflict("tenancy-already-signed");
        }
        become(SIGNED);
        terms = agreed;
        flip = Flip.of(agreed.contractForm());
        course = course.signed(today);
        return List.of(new TenancyEvent.TenancySigned(
                offerId, id, agreed.contractForm(), agreed.plannedKeyDate(), agreed.flipReviewOn(), today));
    }

    List<Event> planKeyDate(LocalDate date) {
        requireSigned();
        if (terms.plannedKeyDate().equals(date)) {
            return List.of();
        }
        terms = terms.withPlannedKeyDate(date);
        return List.of(new TenancyEvent.KeyDatePlanned(offerId, date));
    }

    List<Event> handOverKeys(LocalDate date, LocalDate today) {
        requireSigned();
        become(ACTIVE);
        course = course.keys(date, today);
        return List.of(new TenancyEvent.KeysHandedOver(offerId, date));
    }

    List<Event> postponeFlip(LocalDate reviewOn, LocalDate today) {
        requireFlipAhead();
        flip = flip.postponed();
        terms = terms.withFlipReviewOn(reviewOn);
        return List.of(new TenancyEvent.FlipPostponed(offerId, reviewOn, today));
    }

    /** A second contract, in the tenant's own name, on the same home. */
    List<Event> flip(TenancyTerms second, String reference) {
        requireFlipAhead();
        flip = flip.done(second.startOn());
        terms = second;
        corporationReference = reference;
        return List.of(new TenancyEvent.TenancyFlipped(offerId, second.contractForm(), second.startOn()));
    }

    void adviseFlip(String advice, LocalDate on) {
        flip = flip.advised(advice, on);
    }

    /** States nothing of a contract that nobody heard of: one that was never signed. */
    List<Event> end(Ending ending, LocalDate today) {
        var wasSigned = status != PREPARED;
        become(ENDED);
        course = course.ended(ending, today);
        return wasSigned ? List.of(new TenancyEvent.TenancyEnded(offerId, ending.code(), ending.on())) : List.of();
    }

    List<Event> correctKeyDate(LocalDate date, LocalDate today) {
        requireActive();
        course = course.keysCorrected(date);
        return List.of(new TenancyEvent.KeyDateCorrected(offerId, date, today));
    }

    /** It did not end after all. */
    List<Event> resume(LocalDate today) {
        become(ACTIVE);
        course = course.resumed();
        return List.of(new TenancyEvent.TenancyResumed(offerId, today));
    }

    /** The tenant was back so soon that it was no home. */
    List<Event> uncount(LocalDate today) {
        course = course.uncounted();
        return List.of(new TenancyEvent.HomeUncounted(offerId, today));
    }

    void stateGround(LegalGround ground) {
        terms = terms.withGround(ground);
    }

    /** Whether something changed. */
    boolean correctDraft(TenancyTerms changed) {
        if (status != PREPARED || terms.equals(changed)) {
            return false;
        }
        terms = changed;
        return true;
    }

    /** The landlord's own system names a contract that was reported without its key. */
    boolean adopt(String reference) {
        if (corporationReference == null) {
            corporationReference = reference;
        }
        return Objects.equals(corporationReference, reference);
    }

    void requireActive() {
        if (status != ACTIVE) {
            throw Problem.conflict("tenancy-not-active", new Word(status.name()));
        }
    }

    void requireFlipAhead() {
        requireActive();
        flip.requireAhead(terms.contractForm());
    }

    private void requireSigned() {
        if (status != SIGNED) {
            throw Problem.conflict("tenancy-not-signed");
        }
    }

    private void become(TenancyStatus next) {
        if (!status.next().contains(next)) {
            throw Problem.conflict("tenancy-ended");
        }
        status = next;
    }

    /** What readers see of it, at this moment. */
    TenancySheet sheet() {
        return new TenancySheet(
                id,
                version,
                offerId,
                dwellingId,
                corporationId,
                region,
                corporationReference,
                status,
                terms,
                course,
                flip);
    }

    TenancyStatus status() {
        return status;
    }
}
