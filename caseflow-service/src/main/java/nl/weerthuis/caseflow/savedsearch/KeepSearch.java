package nl.weerthuis.caseflow.savedsearch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.revision.Revisions;
import nl.weerthuis.platform.problem.Problem;

/** Keeps a search, or keeps it otherwise. */
@ApplicationScoped
class KeepSearch {

    // More than anybody finds their way in.
    private static final int MOST = 100;

    record Command(String name, SearchFilter filter, boolean shared) {}

    private final SavedSearchRepository searches;
    private final SearchNames names;
    private final CaseAccess access;
    private final Revisions revisions;
    private final Clock clock;

    KeepSearch(SavedSearchRepository searches, SearchNames names, CaseAccess access, Revisions revisions, Clock clock) {
        this.searches = searches;
        this.names = names;
        this.access = access;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Transactional
    SavedSearchView handle(Command command) {
        if (searches.countOf(access.organisation(), access.subject()) >= MOST) {
            throw Problem.conflict("too-many-searches", MOST);
        }
        var search = new SavedSearch(UUID.randomUUID(), access.organisation(), access.subject());
        keep(search, command);
        searches.persist(search);
        return search.view(command.name(), access.subject());
    }

    @Transactional
    SavedSearchView change(UUID id, String ifMatch, Command command) {
        var search = visible(id);
        revisions.require(search.id(), search.version(), ifMatch, "search-changed");
        keep(search, command);
        searches.flush();
        return search.view(command.name(), access.subject());
    }

    @Transactional
    void forget(UUID id, String ifMatch) {
        var search = visible(id);
        revisions.require(search.id(), search.version(), ifMatch, "search-removed");
        search.remove(clock.instant());
    }

    private SavedSearch visible(UUID id) {
        return searches.require(id, access.organisation(), access.subject());
    }

    private void keep(SavedSearch search, Command command) {
        search.keep(names.seal(search.id(), command.name()), command.filter(), command.shared(), clock.instant());
    }
}
