package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.housing.reservation.Reservations;

/** What a landlord's own system says of a contract, again and again. Whoever calls has locked the dwelling. */
@ApplicationScoped
public class ReportTenancy {

    private final TenancyRepository tenancies;
    private final Tenancies changes;
    private final Reservations reservations;

    ReportTenancy(TenancyRepository tenancies, Tenancies changes, Reservations reservations) {
        this.tenancies = tenancies;
        this.changes = changes;
        this.reservations = reservations;
    }

    /** How far the contract is. */
    public enum Stage {
        PREPARED,
        SIGNED,
        CANCELLED,
        ENDED
    }

    /** What came of it. */
    public enum Outcome {
        CHANGED,
        UNCHANGED,
        /** Nothing is firmly held for anybody on this dwelling. */
        NOT_CONFIRMED,
        /** Signed on other terms than are known; somebody must look. */
        TERMS_DIFFER,
        /** It ended here, and runs in the landlord's system; somebody must look. */
        ENDED_HERE
    }

    /** @param reference the landlord's own key of the contract; null if it was not said */
    public record Command(Premises dwelling, String reference, Stage stage, TenancyTerms terms, Ending ending) {}

    public Outcome handle(Command command) {
        var known = known(command);
        if (known.isPresent()
                && !known.get().dwellingId().equals(command.dwelling().id())) {
            return Outcome.TERMS_DIFFER;
        }
        return switch (command.stage()) {
            case PREPARED -> prepare(command, known);
            case SIGNED -> sign(command, known);
            case CANCELLED, ENDED -> known.map(tenancy -> end(command, tenancy)).orElse(Outcome.UNCHANGED);
        };
    }

    private Optional<Tenancy> known(Command command) {
        if (command.reference() == null) {
            return tenancies.lockStandingOn(command.dwelling().id());
        }
        return tenancies
                .lockByReference(command.dwelling().corporationId(), command.reference())
                .or(() -> tenancies
                        .lockStandingOn(command.dwelling().id())
                        .filter(tenancy -> tenancy.adopt(command.reference())));
    }

    private Outcome prepare(Command command, Optional<Tenancy> known) {
        if (known.isPresent()) {
            return known.get().correctDraft(command.terms()) ? Outcome.CHANGED : Outcome.UNCHANGED;
        }
        return confirmedHold(command)
                .map(hold -> {
                    changes.prepared(hold, command.terms(), command.reference());
                    return Outcome.CHANGED;
                })
                .orElse(Outcome.NOT_CONFIRMED);
    }

    private Outcome sign(Command command, Optional<Tenancy> known) {
        if (known.isPresent() && known.get().status() == TenancyStatus.ENDED) {
            return Outcome.ENDED_HERE;
        }
        if (known.isPresent() && known.get().status() != TenancyStatus.PREPARED) {
            return known.get().terms().agreesWith(command.terms()) ? Outcome.UNCHANGED : Outcome.TERMS_DIFFER;
        }
        return confirmedHold(command)
                .filter(hold -> known.isEmpty() || known.get().offerId().equals(hold.offerId()))
                .map(hold -> {
                    changes.sign(hold, command.terms(), command.reference());
                    return Outcome.CHANGED;
                })
                .orElse(Outcome.NOT_CONFIRMED);
    }

    private Outcome end(Command command, Tenancy tenancy) {
        if (tenancy.isUnstarted()) {
            changes.endUnstarted(tenancy.offerId());
            return Outcome.CHANGED;
        }
        if (command.stage() == Stage.ENDED && tenancy.status() == TenancyStatus.ACTIVE) {
            changes.endActive(tenancy, command.ending());
            return Outcome.CHANGED;
        }
        return Outcome.UNCHANGED;
    }

    private Optional<Hold> confirmedHold(Command command) {
        return reservations.openOn(command.dwelling().id()).filter(Hold::confirmed);
    }
}
