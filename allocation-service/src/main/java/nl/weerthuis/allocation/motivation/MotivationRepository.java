package nl.weerthuis.allocation.motivation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The columns of all tables in which somebody wrote why. A row in other hands is left for another time. */
@ApplicationScoped
class MotivationRepository {

    /** As it stands: either of the two. */
    record Row(UUID id, byte[] sealed, String text) {}

    private static final String FIND = """
            select %2$s, sealed_motivation, %3$s from %1$s where %4$s limit ?1 for update skip locked
            """;
    private static final String STORE = """
            update %1$s set sealed_motivation = ?1, master_key = ?2, %3$s = null where %2$s = ?3
            """;

    private static final String ERASE = """
            update %1$s set sealed_motivation = null, master_key = null, %2$s = null where case_id = ?1
            """;

    private final EntityManager database;

    MotivationRepository(EntityManager database) {
        this.database = database;
    }

    List<Row> sealedOtherwise(Written where, long masterKey, int most) {
        return find(where, "sealed_motivation is not null and master_key <> " + masterKey, most);
    }

    List<Row> inTheClear(Written where, int most) {
        return find(where, where.clear() + " is not null", most);
    }

    void store(Written where, UUID id, Motivation motivation) {
        database.createNativeQuery(STORE.formatted(where.table(), where.key(), where.clear()))
                .setParameter(1, motivation.sealed())
                .setParameter(2, motivation.masterKey())
                .setParameter(3, id)
                .executeUpdate();
    }

    void erase(Written where, UUID caseId) {
        database.createNativeQuery(ERASE.formatted(where.table(), where.clear()))
                .setParameter(1, caseId)
                .executeUpdate();
    }

    private List<Row> find(Written where, String condition, int most) {
        List<?> rows = database.createNativeQuery(
                        FIND.formatted(where.table(), where.key(), where.clear(), condition), Object[].class)
                .setParameter(1, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Row((UUID) row[0], (byte[]) row[1], (String) row[2]))
                .toList();
    }
}
