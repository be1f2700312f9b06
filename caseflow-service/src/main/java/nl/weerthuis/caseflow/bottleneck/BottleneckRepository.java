package nl.weerthuis.caseflow.bottleneck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.escalation.Level;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class BottleneckRepository implements PanacheRepositoryBase<Bottleneck, UUID> {

    // Of several who meet the same at once, one opens the line and all find it.
    private static final String OPEN = """
            insert into bottleneck (id, version, region, category, party, concerns, level, raised_on, answer_by, cases)
            values (?1, 0, ?2, ?3, ?4, ?5, 'CASE', ?6, ?7, 0)
            on conflict (region, category, party, concerns) where resolved_on is null do nothing
            """;
    private static final String LINK =
            "insert into bottleneck_case (bottleneck_id, case_id, linked_on) values (?1, ?2, ?3) on conflict do nothing";
    private static final String COUNT = "update bottleneck set cases = cases + 1 where id = ?1";

    /** @return whether it is new */
    boolean open(UUID id, String region, Bottleneck.Subject subject, LocalDate today, LocalDate answerBy) {
        return getEntityManager()
                        .createNativeQuery(OPEN)
                        .setParameter(1, id)
                        .setParameter(2, region)
                        .setParameter(3, subject.category().name())
                        .setParameter(4, subject.party().name())
                        .setParameter(5, subject.concerns().name())
                        .setParameter(6, today)
                        .setParameter(7, answerBy)
                        .executeUpdate()
                > 0;
    }

    Bottleneck openOne(String region, Bottleneck.Subject subject) {
        return find(
                        "region = ?1 and category = ?2 and party = ?3 and concerns = ?4 and resolvedOn is null",
                        region,
                        subject.category(),
                        subject.party(),
                        subject.concerns())
                .singleResult();
    }

    /** A case counts once. */
    void link(UUID id, UUID caseId, LocalDate today) {
        var linked = getEntityManager()
                .createNativeQuery(LINK)
                .setParameter(1, id)
                .setParameter(2, caseId)
                .setParameter(3, today)
                .executeUpdate();
        if (linked > 0) {
            getEntityManager().createNativeQuery(COUNT).setParameter(1, id).executeUpdate();
        }
    }

    Bottleneck requireLocked(UUID id, String region) {
        return find("id = ?1 and region = ?2", id, region)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("bottleneck", id));
    }

    Bottleneck requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** The regions where a level did not answer in time. */
    List<String> unansweredRegions(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select distinct b.region from Bottleneck b where b.resolvedOn is null and b.answerBy < :today",
                        String.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Those that one of these levels did not answer in time. */
    List<UUID> unanswered(String region, Collection<Level> levels, LocalDate today, int most) {
        return getEntityManager()
                .createQuery("""
                        select b.id from Bottleneck b
                        where b.region = :region and b.resolvedOn is null and b.answerBy < :today and b.level in :levels
                        order by b.answerBy, b.id
                        """, UUID.class)
                .setParameter("region", region)
                .setParameter("levels", levels)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    Page<Bottleneck> of(String region, Boolean open, Paging paging) {
        var clause = open == null ? "" : open ? " and resolvedOn is null" : " and resolvedOn is not null";
        var found = find("region = :region" + clause + " order by answerBy, id", Map.of("region", region));
        List<Bottleneck> items =
                found.page(paging.page() - 1, paging.pageSize()).list();
        return Page.of(items, paging, found.count());
    }
}
