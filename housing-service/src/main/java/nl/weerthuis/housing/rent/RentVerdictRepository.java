package nl.weerthuis.housing.rent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;

@ApplicationScoped
class RentVerdictRepository implements PanacheRepositoryBase<RentVerdict, UUID> {

    private static final String KEEP = """
            insert into rent_verdict (offer_id, dwelling_id, corporation_id, region, verdict, rule_set, rent_cents,
                decided_on)
            select :offer, d.id, d.corporation_id, d.region, :verdict, :ruleSet, coalesce(v.rent_cents, d.rent_cents), :on
            from dwelling d left join vacancy v on v.dwelling_id = d.id and v.status = 'OPEN'
            where d.id = :dwelling
            on conflict (offer_id) do nothing
            """;

    /** Homes whose keys were handed over in the year, of households that the norm protects. */
    private static final String COUNT = """
            select new nl.weerthuis.housing.rent.Lettings(v.corporationId, v.region, v.verdict, v.ruleSet, count(*))
            from RentVerdict v
            where v.offerId in (select offerId from RentVerdict where %s) and v.verdict <> :free
              and exists (select 1 from HomeWithKeys h where h.offerId = v.offerId
                and h.keyDate between :first and :last)
            group by v.corporationId, v.region, v.verdict, v.ruleSet
            order by v.corporationId, v.verdict, v.ruleSet
            """;

    RentVerdict require(UUID offerId, Rows visible) {
        var rows = visible.and("offerId = :offer", "offer", offerId);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("reservation", offerId));
    }

    /** With the rent for which the dwelling is on offer; nothing of a dwelling that is not known here. */
    void keep(RecordVerdict.Command command) {
        getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter("offer", command.offerId())
                .setParameter("dwelling", command.dwellingId())
                .setParameter("verdict", command.verdict().name())
                .setParameter("ruleSet", command.ruleSet())
                .setParameter("on", command.decidedOn())
                .executeUpdate();
    }

    List<Lettings> lettings(Rows visible, int year) {
        var query = getEntityManager().createQuery(COUNT.formatted(visible.condition()), Lettings.class);
        visible.parameters().forEach(query::setParameter);
        return query.setParameter("free", Verdict.NOT_SUBJECT)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }
}
