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
    private final TenancyHistory history;
    private final FlipTenancy flipTenancy;

    ReportTenancy(
            TenancyRepository tenancies,
            Tenancies changes,
            Reservations reservations,
            TenancyHistory history,
            FlipTenancy flipTenancy) {
        this.tenancies = tenancies;
        this.changes = changes;
        this.reservations = reservations;
        this.history = history;
        this.flipTenancy = flipTenancy;
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
        if (isPast(command)) {
            return Outcome.UNCHANGED;
        }
        var named = byReference(command);
        if (named.isEmpty() && isNext(command)) {
            return succeed(command);
        }
        var known = named.or(() -> adopted(command));
        if (known.isPresent()
                && !known.get().sheet().dwellingId().equals(command.dwelling().id())) {
            return Outcome.TERMS_DIFFER;
        }
        return switch (command.stage()) {
            case PREPARED -> prepare(command, known);
            case SIGNED -> sign(command, known);
            case CANCELLED, ENDED -> known.map(tenancy -> end(command, tenancy)).orElse(Outcome.UNCHANGED);
        };
    }

    /** One before an omklap: whatever is said of it, the home goes on under the contract after it. */
    private boolean isPast(Command command) {
        var corporation = command.dwelling().corporationId();
        return command.reference() != null
                        && history.tenancyOfPast(corporation, command.reference())
                                .isPresent()
                || standing(command)
                        .filter(tenancy -> tenancy.flip().state() == FlipState.FLIPPED)
                        .filter(tenancy -> command.terms()
                                .startOn()
                                .isBefore(tenancy.terms().startOn()))
                        .isPresent();
    }

    /** Another contract, with a key of its own and of the tenant, on a home that a provider rents: the omklap. */
    private boolean isNext(Command command) {
        return command.reference() != null
                && command.terms().contractForm() != ContractForm.FLIP
                && standing(command)
                        .filter(TenancySheet::isFlipAhead)
                        .filter(tenancy -> command.terms()
                                .startOn()
                                .isAfter(tenancy.terms().startOn()))
                        .isPresent();
    }

    private Outcome succeed(Command command) {
        if (command.stage() != Stage.SIGNED) {
            return Outcome.UNCHANGED;
        }
        tenancies.lockStandingOn(command.dwelling().id()).ifPresent(tenancy -> {
            var planned = tenancy.sheet().terms().plannedKeyDate();
            flipTenancy.flip(tenancy, command.terms().withPlannedKeyDate(planned), command.reference());
        });
        return Outcome.CHANGED;
    }

    private Optional<TenancySheet> standing(Command command) {
        return tenancies.lockStandingOn(command.dwelling().id()).map(Tenancy::sheet);
    }

    private Optional<Tenancy> byReference(Command command) {
        return command.reference() == null
                ? Optional.empty()
                : tenancies.lockByReference(command.dwelling().corporationId(), command.reference());
    }

    private Optional<Tenancy> adopted(Command command) {
        return tenancies
                .lockStandingOn(command.dwelling().id())
                .filter(tenancy -> command.reference() == null || tenancy.adopt(command.reference()));
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
            return known.get().sheet().terms().agreesWith(command.terms()) ? Outcome.UNCHANGED : Outcome.TERMS_DIFFER;
        }
        return confirmedHold(command)
                .filter(hold -> known.isEmpty() || known.get().sheet().offerId().equals(hold.offerId()))
                .map(hold -> {
                    changes.sign(hold, command.terms(), command.reference());
                    return Outcome.CHANGED;
                })
                .orElse(Outcome.NOT_CONFIRMED);
    }

    private Outcome end(Command command, Tenancy tenancy) {
        if (tenancy.sheet().isUnstarted()) {
            changes.endUnstarted(tenancy.sheet().offerId());
            return Outcome.CHANGED;
        }
        if (command.ending().code() == EndCode.RENAMED && tenancy.sheet().isFlipAhead()) {
            // The tenant's own contract is still to come, and says from when on.
            return Outcome.UNCHANGED;
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
