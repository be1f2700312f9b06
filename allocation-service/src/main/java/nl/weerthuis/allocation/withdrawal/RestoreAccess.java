package nl.weerthuis.allocation.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;

/** Gives access back. */
@ApplicationScoped
class RestoreAccess {

    private final AccessWithdrawalRepository withdrawals;
    private final AnnounceAccess announce;
    private final Viewer viewer;
    private final Clock clock;

    RestoreAccess(AccessWithdrawalRepository withdrawals, AnnounceAccess announce, Viewer viewer, Clock clock) {
        this.withdrawals = withdrawals;
        this.announce = announce;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Transactional
    AccessWithdrawal handle(UUID withdrawalId) {
        var steward = viewer.stewardship();
        var withdrawal = withdrawals.requireToChange(withdrawalId, steward);
        announce.restored(withdrawal.restore(steward, LocalDate.now(clock)));
        withdrawals.flush();
        return withdrawal;
    }
}
