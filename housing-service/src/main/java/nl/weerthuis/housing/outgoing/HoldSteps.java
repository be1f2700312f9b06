package nl.weerthuis.housing.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Steps of holds that nobody was told of yet. On duty. */
@ApplicationScoped
class HoldSteps {

    /** Not waited for: whoever finds it taken leaves the work to the other. */
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.hold_step', 0))";

    /** The Publicatie that speaks of this dwelling alone and couples directly; of several the one said last. */
    private static final String NEXT = """
            select s.id, s.hold_id, s.was, s.status, r.kind = 'OFFER', r.agreed_contract_form, d.id, d.corporation_id,
              d.status in ('AVAILABLE', 'RESERVED'), c.outcome, c.objection,
              coalesce(u.id_organisatie, ''), coalesce(u.id_extern, d.corporation_reference),
              p.id_organisatie, p.id_extern, o.id_organisatie
            from hold_step s
              join reservation r on r.id = s.hold_id
              join dwelling d on d.id = r.dwelling_id
              left join hold_closing c on c.hold_id = s.hold_id
              left join lateral (select v.id_organisatie, v.id_extern from vera_record v
                where v.dwelling_id = d.id and v.corporation_id = d.corporation_id and v.kind = 'EENHEID'
                order by v.stated_at desc limit 1) u on true
              left join lateral (select v.id_organisatie, v.id_extern from vera_record v
                where v.dwelling_id = d.id and v.corporation_id = d.corporation_id and v.kind = 'PUBLICATIE'
                  and v.content::jsonb #>> '{model,code}' = 'DIS' and v.content::jsonb #>> '{status,code}' <> 'ING'
                  and jsonb_array_length(v.content::jsonb -> 'eenheden') = 1
                order by v.stated_at desc limit 1) p on true
              left join vera_organisation o on o.corporation_id = d.corporation_id and o.main
            order by s.id limit :most
            """;

    // One by one: a step with a lower number may be committed at this moment.
    private static final String DONE = "delete from hold_step where id in (:ids)";
    private static final String CLOSE = """
            insert into hold_closing (hold_id, outcome, objection, noted_at) values (:hold, :outcome, cast(:objection as text), :now)
            on conflict do nothing
            """;
    /** A hold that was used ends without a step of its own. */
    private static final String STEP_OF_USED = "insert into hold_step (hold_id, was, status)"
            + " select id, status, status from reservation where id = :hold and status = 'USED'";

    private final EntityManager entities;
    private final Clock clock;

    HoldSteps(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    boolean isAlone() {
        return Boolean.TRUE.equals(
                entities.createNativeQuery(ALONE, Boolean.class).getSingleResult());
    }

    /** The oldest, in the order in which they were taken on each dwelling. */
    @SuppressWarnings("unchecked")
    List<HoldStep> next(int most) {
        List<Object[]> rows = entities.createNativeQuery(NEXT, Object[].class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(HoldSteps::step).toList();
    }

    void done(List<HoldStep> told) {
        if (!told.isEmpty()) {
            entities.createNativeQuery(DONE)
                    .setParameter("ids", told.stream().map(HoldStep::id).toList())
                    .executeUpdate();
        }
    }

    /** @param objection null if it was nothing about the dwelling */
    void close(UUID hold, String outcome, Optional<String> objection) {
        entities.createNativeQuery(CLOSE)
                .setParameter("hold", hold)
                .setParameter("outcome", outcome)
                .setParameter("objection", objection.orElse(null))
                .setParameter("now", clock.instant())
                .executeUpdate();
        entities.createNativeQuery(STEP_OF_USED).setParameter("hold", hold).executeUpdate();
    }

    private static HoldStep step(Object[] row) {
        var closing = row[9] == null ? null : new HoldStep.Closing((String) row[9], (String) row[10]);
        var main = (String) row[15];
        return new HoldStep(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (String) row[5],
                (UUID) row[6],
                (UUID) row[7],
                (Boolean) row[8],
                closing,
                key((String) row[11], main, (String) row[12]),
                row[14] == null ? null : key((String) row[13], main, (String) row[14]));
    }

    private static HoldStep.Key key(String organisation, String main, String idExtern) {
        return new HoldStep.Key(organisation, organisation.isEmpty() ? main : organisation, idExtern);
    }
}
