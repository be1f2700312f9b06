package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.weerthuis.caseflow.erasure.ErasureProof.Cause;
import nl.weerthuis.caseflow.erasure.ErasureProof.Destroyed;
import nl.weerthuis.platform.crypto.EncryptedField;
import nl.weerthuis.platform.crypto.EncryptedFields;

/** What was encrypted under a client's key, and the proof that it is gone. */
@ApplicationScoped
class ErasureProofRepository {

    private static final String KEEP = """
            insert into erasure_proof (client_id, case_id, cause, erased_at, erased_by, organisation_id, places, numbers,
              digest)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), cast(?7 as text[]), cast(?8 as int[]), ?9)
            on conflict do nothing
            """;
    private static final String FIND = """
            select client_id, case_id, cause, erased_at, erased_by, organisation_id, places, numbers, digest
            from erasure_proof where client_id = ?1
            """;

    private final EntityManager database;
    private final EncryptedFields encrypted;

    ErasureProofRepository(EntityManager database, EncryptedFields encrypted) {
        this.database = database;
        this.encrypted = encrypted;
    }

    /** A proof as it was kept, with the digest of then. */
    record Kept(ErasureProof proof, String digest) {}

    /** Everything that the client's key opens, place by place; on duty. */
    List<Destroyed> inventory(UUID clientId) {
        var found = new ArrayList<Destroyed>();
        for (var field : encrypted.all()) {
            int number = count(field, clientId);
            if (number > 0) {
                found.add(new Destroyed(field.table() + "." + field.column(), number));
            }
        }
        return found;
    }

    /** The first proof stays: a second erasure destroys nothing any more. */
    void keep(ErasureProof proof) {
        database.createNativeQuery(KEEP)
                .setParameter(1, proof.clientId())
                .setParameter(2, proof.caseId())
                .setParameter(3, proof.cause().name())
                .setParameter(4, proof.erasedAt())
                .setParameter(5, proof.erasedBy())
                .setParameter(6, text(proof.organisationId()))
                .setParameter(
                        7, list(proof.destroyed().stream().map(Destroyed::place).toList()))
                .setParameter(
                        8,
                        list(proof.destroyed().stream().map(Destroyed::number).toList()))
                .setParameter(9, HexFormat.of().parseHex(proof.digest()))
                .executeUpdate();
    }

    Optional<Kept> find(UUID clientId) {
        List<?> rows = database.createNativeQuery(FIND, Object[].class)
                .setParameter(1, clientId)
                .getResultList();
        return rows.stream().map(row -> kept((Object[]) row)).findFirst();
    }

    private static Kept kept(Object[] row) {
        var places = (String[]) row[6];
        var numbers = (Integer[]) row[7];
        var destroyed = IntStream.range(0, places.length)
                .mapToObj(place -> new Destroyed(places[place], numbers[place]))
                .toList();
        var proof = new ErasureProof(
                (UUID) row[0],
                (UUID) row[1],
                Cause.valueOf((String) row[2]),
                (Instant) row[3],
                (String) row[4],
                (UUID) row[5],
                destroyed);
        return new Kept(proof, HexFormat.of().formatHex((byte[]) row[8]));
    }

    private int count(EncryptedField field, UUID clientId) {
        var sql = "select count(t.%s) from %s t where %s"
                .formatted(field.column(), field.table(), field.ofSubject().replace("?", "?1"));
        return ((Number) database.createNativeQuery(sql, Long.class)
                        .setParameter(1, clientId)
                        .getSingleResult())
                .intValue();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** As PostgreSQL writes an array; places are table.column, so nothing needs quoting. */
    private static String list(List<?> values) {
        return "{" + String.join(",", values.stream().map(String::valueOf).toList()) + "}";
    }
}
