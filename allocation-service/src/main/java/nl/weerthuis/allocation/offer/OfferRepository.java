package nl.weerthuis.allocation.offer;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {

    /** {@code for update skip locked}: several replicas may keep the deadlines at once. */
    private static final int SKIP_LOCKED = -2;

    private static final int BATCH = 1_000;

    private final OfferReferences references;
    private final OfferRows visible;

    OfferRepository(OfferReferences references) {
        this.references = references;
        this.visible = new OfferRows(references::caseReference, references::providerReference);
    }

    /** Locked; unknown unless it may be seen. */
    Offer requireToChange(UUID id, Sight sight) {
        return one(id, sight)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("offer", id));
    }

    Offer requireVisible(UUID id, Sight sight) {
        return one(id, sight).firstResultOptional().orElseThrow(() -> Problem.unknown("offer", id));
    }

    private PanacheQuery<Offer> one(UUID id, Sight sight) {
        var rows = visible.of(sight).and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters());
    }

    Page<Offer> page(Sight sight, ShowOffers.Wanted wanted, Paging paging) {
        var seen = wanted.caseId().map(id -> visible.ofCase(id, sight)).orElseGet(() -> visible.of(sight));
        var rows = wanted.status()
                .map(status -> seen.and("status = :status", "status", status))
                .orElse(seen);
        var found = find(rows.condition() + " order by terms.requestedAt desc, id", rows.parameters());
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    /** Locked. Manual holds of housing are no offers, and so not found. */
    Optional<Offer> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All offers of a case, for the provider that has it now. */
    void follow(UUID caseId, UUID provider) {
        update(
                "sealed.providerReference = ?1 where sealed.caseReference = ?2",
                references.providerReference(provider),
                references.caseReference(caseId));
    }

    /** What was written when the case's offers were refused. */
    void forgetWhy(UUID caseId) {
        getEntityManager()
                .createNativeQuery("update offer set sealed_motivation = null, master_key = null,"
                        + " refusal_motivation = null where case_ref = ?1")
                .setParameter(1, references.caseReference(caseId))
                .executeUpdate();
    }

    /** The open offer of a case, locked; at most one, by constraint. */
    Optional<Offer> openOf(UUID caseId) {
        return find("sealed.caseReference = ?1 and status in ?2", references.caseReference(caseId), OfferStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The offer that led to the home in which somebody lives, the last if there were several; locked. */
    Optional<Offer> homeOf(UUID caseId) {
        return find(
                        "sealed.caseReference = ?1 and status = ?2 order by course.keyDate desc, id",
                        references.caseReference(caseId),
                        OfferStatus.HOUSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of these cases for which an offer is open. */
    List<UUID> offeredAmong(Collection<UUID> cases) {
        return list(
                        "sealed.caseReference in ?1 and status in ?2",
                        cases.stream().map(references::caseReference).toList(),
                        OfferStatus.OPEN)
                .stream()
                .map(references::caseOf)
                .toList();
    }

    /** Of those of these cases with an offer that is open or came to a home, when the latest was asked for. */
    Map<UUID, Instant> latestAmong(Collection<UUID> cases) {
        var statuses = EnumSet.of(OfferStatus.HOUSED);
        statuses.addAll(OfferStatus.OPEN);
        var latest = new HashMap<UUID, Instant>();
        var sealed = cases.stream().map(references::caseReference).toList();
        for (int from = 0; from < sealed.size(); from += BATCH) {
            list(
                            "sealed.caseReference in ?1 and status in ?2",
                            sealed.subList(from, Math.min(from + BATCH, sealed.size())),
                            statuses)
                    .forEach(offer -> latest.merge(
                            references.caseOf(offer),
                            offer.sheet().terms().requestedAt(),
                            (one, other) -> one.isAfter(other) ? one : other));
        }
        return latest;
    }

    /**
     * Offers that count against the maximum: those the client let expire, and refusals that were not judged grounded. What
     * the landlord ended does not count.
     */
    long countedSince(UUID caseId, Instant since) {
        return count(
                "sealed.caseReference = ?1 and terms.requestedAt >= ?2 and (status = ?3"
                        + " or (status = ?4 and coalesce(answer.grounded, false) = false))",
                references.caseReference(caseId),
                since,
                OfferStatus.EXPIRED,
                OfferStatus.REFUSED);
    }

    List<Offer> unansweredByHousing(Instant requestedBefore, int limit) {
        return due("status in ?1 and terms.requestedAt < ?2", Set.of(OfferStatus.REQUESTED), requestedBefore, limit);
    }

    List<Offer> unansweredByClient(LocalDate today, int limit) {
        return due(
                "status in ?1 and terms.answerBy < ?2",
                Set.of(OfferStatus.MADE, OfferStatus.VIEWING_PLANNED),
                today,
                limit);
    }

    List<Offer> withEndingIntroduction(LocalDate today, int limit) {
        return due(
                "status in ?1 and introduction.until <= ?2",
                Set.of(OfferStatus.ACCEPTED, OfferStatus.CONFIRMED, OfferStatus.CONTRACTED),
                today,
                limit);
    }

    private List<Offer> due(String query, Set<OfferStatus> statuses, Object moment, int limit) {
        return find(query + " order by terms.requestedAt, id", statuses, moment)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, limit)
                .list();
    }
}
