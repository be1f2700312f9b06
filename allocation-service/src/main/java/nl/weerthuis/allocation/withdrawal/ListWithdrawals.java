package nl.weerthuis.allocation.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows what was withdrawn from people whose access the caller keeps, and what was given back. */
@ApplicationScoped
class ListWithdrawals {

    private final AccessWithdrawalRepository withdrawals;
    private final Viewer viewer;

    ListWithdrawals(AccessWithdrawalRepository withdrawals, Viewer viewer) {
        this.withdrawals = withdrawals;
        this.viewer = viewer;
    }

    @Transactional
    Page<AccessWithdrawalView> handle(Paging paging) {
        return withdrawals.page(viewer.stewardship(), paging).map(AccessWithdrawalView::of);
    }
}
