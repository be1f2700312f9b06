package nl.weerthuis.housing.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** When it was last said whether a dwelling is on offer: what was said earlier does not undo it. */
@ApplicationScoped
public class Statements {

    private static final String TAKE = """
            insert into vacancy_statement (dwelling_id, stated_at) values (:dwelling, :at)
            on conflict (dwelling_id) do update set stated_at = excluded.stated_at
            where vacancy_statement.stated_at <= excluded.stated_at
            """;

    private final EntityManager entities;
    private final Clock clock;

    Statements(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** False if something later was said; then this is no longer true. Whoever calls has locked the dwelling. */
    public boolean takes(UUID dwellingId, Instant statedAt) {
        return entities.createNativeQuery(TAKE)
                        .setParameter("dwelling", dwellingId)
                        .setParameter("at", statedAt)
                        .executeUpdate()
                == 1;
    }

    void takeNow(UUID dwellingId) {
        takes(dwellingId, clock.instant());
    }
}
