package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.report.Handled;

/**
 * The last content of each record, without persons: codes that nobody knows today can be read again tomorrow, and what is
 * older than what is known is recognised.
 */
@ApplicationScoped
class VeraRecords {

    private static final String FIND = """
            select content, stated_at, dwelling_id from vera_record
            where corporation_id = :corporation and kind = :kind and id_organisatie = :organisation and id_extern = :key
            """;
    private static final String KEEP = """
            insert into vera_record (corporation_id, kind, id_organisatie, id_extern, dwelling_id, content, unknown_codes,
                stated_at, received_at, settled_version)
            values (:corporation, :kind, :organisation, :key, :dwelling, :content, :unknown, :stated, :now,
                (select version from dwelling where id = :dwelling and :settled))
            on conflict (corporation_id, kind, id_organisatie, id_extern) do update
            set content = excluded.content, unknown_codes = excluded.unknown_codes, dwelling_id = excluded.dwelling_id,
                stated_at = excluded.stated_at, received_at = excluded.received_at,
                settled_version = excluded.settled_version
            where vera_record.stated_at <= excluded.stated_at
            """;

    private final EntityManager entities;
    private final VeraReader reader;
    private final Clock clock;

    VeraRecords(EntityManager entities, VeraReader reader, Clock clock) {
        this.entities = entities;
        this.reader = reader;
        this.clock = clock;
    }

    /** Only after what it is about was locked. */
    @SuppressWarnings("unchecked")
    Optional<VeraRecord> find(VeraKey key) {
        List<Object[]> rows = entities.createNativeQuery(FIND, Object[].class)
                .setParameter("corporation", key.corporation())
                .setParameter("kind", key.kind().name())
                .setParameter("organisation", key.organisation())
                .setParameter("key", key.idExtern())
                .getResultList();
        return rows.stream()
                .map(row -> new VeraRecord((String) row[0], (Instant) row[1], (UUID) row[2]))
                .findFirst();
    }

    /** Whether the last that was taken in under this key said the same. */
    boolean isKnown(VeraKey key, VeraMessage message) {
        return find(key)
                .filter(known -> known.content().equals(reader.reduced(message)))
                .isPresent();
    }

    /** The answer to a message that is older than what is known; empty if it is not. */
    Optional<Handled> overtaken(VeraKey key, VeraMessage message, Instant statedAt) {
        return find(key)
                .filter(known -> known.statedAt().isAfter(statedAt))
                .map(known -> known.content().equals(reader.reduced(message))
                        ? Handled.of(false, known.dwellingId(), List.of())
                        : Handled.stale(known.dwellingId(), known.statedAt()));
    }

    /**
     * Keeps what a message said, and when.
     *
     * @param flagged whether somebody should look at it; then it is looked at again when it comes again
     */
    void keep(VeraKey key, VeraMessage message, Instant statedAt, Kept kept) {
        // The version that is kept beside it is the one after all changes.
        entities.flush();
        entities.createNativeQuery(KEEP)
                .setParameter("corporation", key.corporation())
                .setParameter("kind", key.kind().name())
                .setParameter("organisation", key.organisation())
                .setParameter("key", key.idExtern())
                .setParameter("dwelling", kept.dwellingId())
                .setParameter("content", reader.reduced(message))
                .setParameter("unknown", kept.unknownCodes())
                .setParameter("stated", statedAt)
                .setParameter("now", clock.instant())
                .setParameter("settled", !kept.flagged())
                .executeUpdate();
    }

    /**
     * What is kept beside the content.
     *
     * @param dwellingId null if it is about none
     * @param flagged whether somebody should look at it; then it is looked at again when it comes again
     */
    record Kept(UUID dwellingId, boolean unknownCodes, boolean flagged) {}
}
