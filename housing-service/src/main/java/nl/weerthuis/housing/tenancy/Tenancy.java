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

    private LocalDate signedOn;
    private LocalDate keyDate;

    @Enumerated(EnumType.STRING)
    private EndCode endCode;

    private LocalDate endedOn;

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
    }

    List<Event> sign(TenancyTerms agreed, LocalDate today) {
        if (status == SIGNED || status == ACTIVE) {
            throw Problem.conflict("tenancy-already-signed");
        }
        become(SIGNED);
        terms = agreed;
        signedOn = today;
        return List.of(new TenancyEvent.TenancySigned(
                offerId, id, agreed.contractForm(), agreed.plannedKeyDate(), agreed.flipReviewOn(), today));
    }

    List<Event> planKeyDate(LocalDate date) {
        if (status != SIGNED) {
            throw Problem.conflict("tenancy-not-signed");
        }
        if (terms.plannedKeyDate().equals(date)) {
            return List.of();
        }
        terms = terms.withPlannedKeyDate(date);
        return List.of(new TenancyEvent.KeyDatePlanned(offerId, date));
    }

    List<Event> handOverKeys(LocalDate date) {
        if (status != SIGNED) {
            throw Problem.conflict("tenancy-not-signed");
        }
        become(ACTIVE);
        keyDate = date;
        return List.of(new TenancyEvent.KeysHandedOver(offerId, date));
    }

    /** States nothing of a contract that nobody heard of: one that was never signed. */
    List<Event> end(Ending ending) {
        var wasSigned = status != PREPARED;
        become(ENDED);
        endCode = ending.code();
        endedOn = ending.on();
        return wasSigned ? List.of(new TenancyEvent.TenancyEnded(offerId, endCode, endedOn)) : List.of();
    }

    /** Signed or not, the keys were never handed over. */
    boolean isUnstarted() {
        return status == PREPARED || status == SIGNED;
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

    private void become(TenancyStatus next) {
        if (!status.next().contains(next)) {
            throw Problem.conflict("tenancy-ended");
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID offerId() {
        return offerId;
    }

    UUID dwellingId() {
        return dwellingId;
    }

    TenancyStatus status() {
        return status;
    }

    TenancyTerms terms() {
        return terms;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    LocalDate keyDate() {
        return keyDate;
    }

    EndCode endCode() {
        return endCode;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
