package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** The last message of each dwelling, without persons: codes we do not know today can be read again tomorrow. */
@ApplicationScoped
class VeraMessages {

    private static final String KEEP = """
            insert into vera_message (dwelling_id, content, unknown_codes, received_at)
            values (:dwelling, :content, :unknown, :now)
            on conflict (dwelling_id) do update
            set content = excluded.content, unknown_codes = excluded.unknown_codes, received_at = excluded.received_at
            where vera_message.content <> excluded.content
            """;

    private final EntityManager entities;
    private final VeraReader reader;
    private final Clock clock;

    VeraMessages(EntityManager entities, VeraReader reader, Clock clock) {
        this.entities = entities;
        this.reader = reader;
        this.clock = clock;
    }

    void keep(UUID dwellingId, Eenheid message, boolean unknownCodes) {
        entities.createNativeQuery(KEEP)
                .setParameter("dwelling", dwellingId)
                .setParameter("content", reader.reduced(message))
                .setParameter("unknown", unknownCodes)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
