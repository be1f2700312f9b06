package nl.weerthuis.caseflow.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<CaseFile, UUID> {

    // Who is later than this looks at the history itself.
    private static final int MOST_SINCE = 20;

    CaseFile require(UUID id, RowRule rule) {
        return find("from CaseFile c where " + rule.and("c.id = :id"), rule.with(Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("case", id));
    }

    Optional<CaseFile> find(UUID id, RowRule rule) {
        return find("from CaseFile c where " + rule.and("c.id = :id"), rule.with(Map.of("id", id)))
                .firstResultOptional();
    }

    /** Locked until the transaction ends, so that of two changes at once the second sees the first. */
    CaseFile requireLocked(UUID id, RowRule rule) {
        return find("from CaseFile c where " + rule.and("c.id = :id"), rule.with(Map.of("id", id)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("case", id));
    }

    boolean isThere(UUID id, RowRule rule) {
        return find("from CaseFile c where " + rule.and("c.id = :id"), rule.with(Map.of("id", id)))
                        .count()
                > 0;
    }

    Optional<CaseFile> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Set<UUID> visible(Collection<UUID> ids, RowRule rule) {
        var query = getEntityManager()
                .createQuery("select c.id from CaseFile c where " + rule.and("c.id in :ids"), UUID.class);
        rule.with(Map.of("ids", ids)).forEach(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    /** For whom this person now does the case, if it is an absent colleague's. */
    Optional<String> replaced(UUID caseId, UUID organisation, String person, LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        select a.assignee from Assignment a
                        join Substitution s on s.organisationId = a.organisationId and s.absentee = a.assignee
                        where a.caseId = :case and a.organisationId = :organisation and a.endedAt is null
                          and s.substitute = :person and s.endedOn is null and :today between s.fromOn and s.untilOn
                        """, String.class)
                .setParameter("case", caseId)
                .setParameter("organisation", organisation)
                .setParameter("person", person)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    Page<CaseFile> matching(RowRule rule, CaseFilter filter, Paging paging) {
        return LongList.page(
                getEntityManager(),
                CaseFile.class,
                rule.ways().stream()
                        .map(way -> "(%s) and %s".formatted(way, filter.clause()))
                        .toList(),
                filter.order(),
                rule.with(filter.parameters()),
                paging);
    }

    List<CaseFile> ofClients(List<UUID> clients, RowRule rule) {
        return list(
                "from CaseFile c where " + rule.and("c.clientId in :clients") + " order by c.submittedOn desc, c.id",
                rule.with(Map.of("clients", clients)));
    }

    Optional<CaseFile> ofClientLocked(UUID client, RowRule rule) {
        return find("from CaseFile c where " + rule.and("c.clientId = :client"), rule.with(Map.of("client", client)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<CaseFile> ofClientLocked(UUID client) {
        return find("clientId", client).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    void remember(CaseChange change) {
        getEntityManager().persist(change);
    }

    List<CaseChange> history(UUID caseId, int offset, int limit) {
        return getEntityManager()
                .createQuery("from CaseChange h where h.caseId = :caseId order by h.position", CaseChange.class)
                .setParameter("caseId", caseId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was done to a case since this version of it, the last first. */
    List<CaseChange> since(UUID caseId, int version) {
        return getEntityManager()
                .createQuery(
                        "from CaseChange h where h.caseId = :caseId and h.ofVersion >= :version"
                                + " order by h.position desc",
                        CaseChange.class)
                .setParameter("caseId", caseId)
                .setParameter("version", version)
                .setMaxResults(MOST_SINCE)
                .getResultList();
    }

    /** Where the case stood when it last came to an end. */
    CaseState beforeTheEnd(UUID caseId, CaseState end) {
        return getEntityManager()
                .createQuery("""
                        select h.fromState from CaseChange h
                        where h.caseId = :caseId and h.toState = :end and h.fromState <> :end order by h.position desc
                        """, CaseState.class)
                .setParameter("caseId", caseId)
                .setParameter("end", end)
                .setMaxResults(1)
                .getSingleResult();
    }

    long historyLength(UUID caseId) {
        return getEntityManager()
                .createQuery("select count(*) from CaseChange h where h.caseId = :caseId", Long.class)
                .setParameter("caseId", caseId)
                .getSingleResult();
    }
}
