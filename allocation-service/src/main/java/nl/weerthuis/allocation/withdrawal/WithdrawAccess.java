package nl.weerthuis.allocation.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.organisation.Organisations;
import nl.weerthuis.platform.problem.Problem;

/** Ends a person's access at once, whatever token they still hold. */
@ApplicationScoped
class WithdrawAccess {

    private final AccessWithdrawalRepository withdrawals;
    private final AnnounceAccess announce;
    private final Organisations organisations;
    private final Viewer viewer;
    private final Clock clock;

    WithdrawAccess(
            AccessWithdrawalRepository withdrawals,
            AnnounceAccess announce,
            Organisations organisations,
            Viewer viewer,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.announce = announce;
        this.organisations = organisations;
        this.viewer = viewer;
        this.clock = clock;
    }

    record Command(String subject, UUID organisationId, List<String> roles, ReasonCode reasonCode) {}

    @Transactional
    AccessWithdrawal handle(Command command) {
        var steward = viewer.stewardship();
        var organisation = command.organisationId();
        if (!organisations.isRegistered(organisation)
                || !steward.covers(organisation, organisations.regionOf(organisation))) {
            throw Problem.unknown("organisation", organisation);
        }
        steward.requireSomebodyElse(command.subject());
        var withdrawal = new AccessWithdrawal(command, steward, clock.instant(), LocalDate.now(clock));
        withdrawals.persistAndFlush(withdrawal);
        announce.withdrawn(withdrawal.withdrawn());
        return withdrawal;
    }
}
