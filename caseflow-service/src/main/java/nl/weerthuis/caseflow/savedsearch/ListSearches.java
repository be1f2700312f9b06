package nl.weerthuis.caseflow.savedsearch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Lists the own searches and those that colleagues share. */
@ApplicationScoped
class ListSearches {

    private final SavedSearchRepository searches;
    private final SearchNames names;
    private final CaseAccess access;

    ListSearches(SavedSearchRepository searches, SearchNames names, CaseAccess access) {
        this.searches = searches;
        this.names = names;
        this.access = access;
    }

    @Transactional
    Page<SavedSearchView> handle(Paging paging) {
        var own = access.organisation();
        var self = access.subject();
        var views = searches.seenBy(own, self, paging).stream()
                .map(search -> search.view(names.read(search), self))
                .toList();
        return Page.of(views, paging, searches.countSeenBy(own, self));
    }
}
