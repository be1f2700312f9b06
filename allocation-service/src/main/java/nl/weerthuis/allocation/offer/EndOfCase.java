package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.Duty;

/** What rests on a case that falls away, falls with it: its open offer, if there is one. */
@ApplicationScoped
public class EndOfCase {

    // Once a tenancy is signed, the tenancy itself is the ground.
    private static final Set<OfferStatus> BEFORE_CONTRACT = EnumSet.range(OfferStatus.REQUESTED, OfferStatus.CONFIRMED);

    private final OfferRepository offers;
    private final OfferReferences references;
    private final TellReceivers tellReceivers;
    private final Outbox outbox;
    private final Duty duty;
    private final Clock clock;

    EndOfCase(
            OfferRepository offers,
            OfferReferences references,
            TellReceivers tellReceivers,
            Outbox outbox,
            Duty duty,
            Clock clock) {
        this.offers = offers;
        this.references = references;
        this.tellReceivers = tellReceivers;
        this.outbox = outbox;
        this.duty = duty;
        this.clock = clock;
    }

    public void withdrawn(UUID caseId) {
        end(caseId, WithdrawalCode.CASE_WITHDRAWN, OfferStatus.OPEN);
    }

    public void closed(UUID caseId) {
        end(caseId, WithdrawalCode.CASE_CLOSED, OfferStatus.OPEN);
    }

    /** Ends the offer of a corporation that may not know the person any more. */
    public void consentChanged(KnownCase person) {
        var today = LocalDate.now(clock);
        offers.openOf(person.id())
                .map(offer -> offer.sheet().placement().corporationId())
                .filter(corporation -> !person.mayBeSharedForHousing(corporation, today))
                .ifPresent(corporation -> end(person.id(), WithdrawalCode.CONSENT_WITHDRAWN, BEFORE_CONTRACT));
    }

    /** Somebody else will give the support: the offer stays, another is introduced. */
    public void supportChanged(UUID caseId) {
        offers.openOf(caseId).ifPresent(tellReceivers::of);
    }

    /** Follows from a decision; the offer ends whether or not those who decided may see it. */
    @Transactional
    public void admissionRevoked(UUID caseId) {
        duty.run(() -> {
            end(caseId, WithdrawalCode.ADMISSION_REVOKED, BEFORE_CONTRACT);
            offers.flush();
        });
    }

    private void end(UUID caseId, WithdrawalCode code, Set<OfferStatus> from) {
        offers.openOf(caseId).filter(offer -> from.contains(offer.status())).ifPresent(offer -> {
            outbox.append(offer.close(
                    OfferStatus.NOT_PROCEEDED, code.name(), LocalDate.now(clock), references.sideOf(offer)));
            tellReceivers.of(offer);
        });
    }
}
