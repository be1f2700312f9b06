package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.security.Caller;

/** What a tenancy was before: its contracts, its postponed reviews and what was put right, with who did it. */
@ApplicationScoped
class TenancyHistory {

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    TenancyHistory(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    void contractEnded(TenancySheet tenancy, LocalDate lastDay) {
        entities.persist(new PastContract(tenancy, lastDay));
    }

    void postponed(TenancySheet tenancy, PostponementReason reason, LocalDate reviewOn) {
        entities.persist(new FlipPostponement(tenancy, reason, reviewOn, caller.subject(), LocalDate.now(clock)));
    }

    void corrected(TenancySheet tenancy, Correction correction, String oldValue, String newValue) {
        entities.persist(
                new TenancyCorrection(tenancy, correction, oldValue, newValue, caller.subject(), clock.instant()));
    }

    /** The tenancy of which this was a contract, before the one that holds. */
    Optional<UUID> tenancyOfPast(UUID corporationId, String reference) {
        return entities.createQuery(
                        "select tenancyId from PastContract where corporationId = ?1 and corporationReference = ?2",
                        UUID.class)
                .setParameter(1, corporationId)
                .setParameter(2, reference)
                .getResultStream()
                .findFirst();
    }

    TenancyHistoryView of(TenancySheet tenancy) {
        var contracts = new ArrayList<TenancyHistoryView.Contract>();
        of(PastContract.class, tenancy, "startOn, id").forEach(each -> contracts.add(each.view()));
        var terms = tenancy.terms();
        contracts.add(new TenancyHistoryView.Contract(
                terms.contractForm(),
                tenancy.holder(),
                terms.legalGround(),
                terms.startOn(),
                Optional.ofNullable(tenancy.course().endedOn()).orElse(terms.endOn())));
        return new TenancyHistoryView(
                tenancy.id(),
                tenancy.offerId(),
                contracts,
                of(FlipPostponement.class, tenancy, "postponedOn, reviewOn").stream()
                        .map(FlipPostponement::view)
                        .toList(),
                of(TenancyCorrection.class, tenancy, "correctedAt, id").stream()
                        .map(TenancyCorrection::view)
                        .toList());
    }

    private <T> List<T> of(Class<T> kind, TenancySheet tenancy, String order) {
        return entities.createQuery(
                        "from %s where tenancyId = ?1 order by %s".formatted(kind.getSimpleName(), order), kind)
                .setParameter(1, tenancy.id())
                .getResultList();
    }
}
