package nl.weerthuis.allocation.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the parameters of the caller's region. */
@ApplicationScoped
class ListParameterSets {

    private final ParameterSetRepository sets;
    private final Viewer viewer;

    ListParameterSets(ParameterSetRepository sets, Viewer viewer) {
        this.sets = sets;
        this.viewer = viewer;
    }

    @Transactional
    Page<ParameterSetView> handle(Paging paging) {
        return sets.page(viewer.region(), paging).map(ParameterSetView::of);
    }
}
