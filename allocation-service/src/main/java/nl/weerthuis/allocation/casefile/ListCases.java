package nl.weerthuis.allocation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the open cases that the caller may see, longest waiting first; each is one line in the access log. */
@ApplicationScoped
class ListCases {

    private final CaseFileRepository files;
    private final CaseFiles doorway;
    private final Viewer viewer;

    ListCases(CaseFileRepository files, CaseFiles doorway, Viewer viewer) {
        this.files = files;
        this.doorway = doorway;
        this.viewer = viewer;
    }

    @Transactional
    Page<CaseView> handle(Paging paging) {
        var sight = viewer.sight();
        var page = files.open(sight, paging);
        page.items().forEach(file -> doorway.shown(file.known(), "list-cases"));
        return page.map(file -> CaseView.of(file, sight));
    }
}
