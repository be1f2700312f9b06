package nl.weerthuis.allocation.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the agreement of the caller's region. */
@ApplicationScoped
class ShowAgreements {

    private final AgreementRepository agreements;
    private final Viewer viewer;

    ShowAgreements(AgreementRepository agreements, Viewer viewer) {
        this.agreements = agreements;
        this.viewer = viewer;
    }

    @Transactional
    Page<AgreementView> handle(Paging paging) {
        return agreements.page(viewer.region(), paging).map(AgreementView::of);
    }

    @Transactional
    AgreementView one(UUID id) {
        return AgreementView.of(agreements.require(id, viewer.region()));
    }
}
