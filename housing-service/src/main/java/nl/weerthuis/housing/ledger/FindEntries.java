package nl.weerthuis.housing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** What was booked, as far as the caller may see it. */
@ApplicationScoped
class FindEntries {

    private static final Set<EntryKind> AGREED = Set.of(EntryKind.OPENING, EntryKind.TARGET, EntryKind.ADJUSTMENT);

    private final LedgerEntryRepository entries;
    private final HousingAccess access;

    FindEntries(LedgerEntryRepository entries, HousingAccess access) {
        this.entries = entries;
        this.access = access;
    }

    record Query(UUID targetId, Quarter quarter, Paging paging) {}

    @Transactional
    Page<LedgerEntryView> handle(Query query) {
        var visible = access.targets().andIfGiven("targetId = :target", "target", query.targetId());
        if (query.quarter() != null) {
            visible =
                    visible.and("quarter = :quarter", "quarter", query.quarter().number());
        }
        if (!access.seesGroups()) {
            visible = visible.and("targetGroup = 'ALL' or kind in :agreed", "agreed", AGREED);
        }
        return entries.page(visible, query.paging()).map(LedgerEntry::view);
    }
}
