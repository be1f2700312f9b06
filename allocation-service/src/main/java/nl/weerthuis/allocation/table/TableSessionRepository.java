package nl.weerthuis.allocation.table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class TableSessionRepository implements PanacheRepositoryBase<TableSession, UUID> {

    /** Unknown unless it is one of the region that the caller coordinates. */
    TableSession require(UUID id, String region) {
        return find("id = ?1 and region = ?2", id, region)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("table-session", id));
    }

    /** Alone until the transaction ends: agenda and decisions are made by several hands. */
    TableSession requireToChange(UUID id, String region) {
        // First the lock, then the session: a joined read under the lock would still see the old agenda.
        getEntityManager()
                .createNativeQuery("select id from table_session where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return require(id, region);
    }

    Page<TableSession> page(String region, Paging paging) {
        var all = find("region = ?1 order by heldOn desc, id", region);
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }

    /** Sessions not closed yet that have this case on their agenda. */
    List<TableSession> stillToDecide(UUID caseId) {
        return list(
                "select s from TableSession s join s.agenda a where a.caseId = ?1 and s.status <> ?2",
                caseId,
                TableStatus.CLOSED);
    }
}
