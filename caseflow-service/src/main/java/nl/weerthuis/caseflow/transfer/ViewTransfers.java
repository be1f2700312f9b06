package nl.weerthuis.caseflow.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows which clients are on the way to or from a provider, and the table all of its region. */
@ApplicationScoped
class ViewTransfers {

    private final TransferRepository transfers;
    private final CaseAccess access;

    ViewTransfers(TransferRepository transfers, CaseAccess access) {
        this.transfers = transfers;
        this.access = access;
    }

    @Transactional
    Page<TransferView> handle(TransferState state, Paging paging) {
        return transfers.matching(access.transfers(), state, paging).map(each -> each.view(access.organisation()));
    }
}
