package nl.weerthuis.caseflow.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;

/** Reads on where a provider's system stopped. It tells that something happened, so nobody's file is shown. */
@ApplicationScoped
class ReadFeed {

    private final ProviderChangeRepository changes;
    private final CaseAccess access;

    ReadFeed(ProviderChangeRepository changes, CaseAccess access) {
        this.changes = changes;
        this.access = access;
    }

    @Transactional
    FeedView handle(long after, int limit) {
        var found = changes.after(access.provider(), after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = shown.isEmpty() ? after : shown.get(shown.size() - 1).position();
        return new FeedView(
                shown.stream().map(ProviderChange::view).toList(), String.valueOf(next), found.size() > limit);
    }
}
