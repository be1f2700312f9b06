package nl.weerthuis.caseflow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Records whose term has passed, of any kind, and the report of what was done about them. */
@ApplicationScoped
class DueRecordRepository {

    private static final String REPORT = """
            insert into retention_run (run_on, region, record_kind, action, handled, held, failed, finished_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict (run_on, region, record_kind) do update set handled = retention_run.handled + excluded.handled,
              held = excluded.held, failed = excluded.failed, finished_at = excluded.finished_at
            """;

    private final EntityManager database;

    DueRecordRepository(EntityManager database) {
        this.database = database;
    }

    /** Where to look, and on which day. */
    record Place(RecordKind kind, String region, LocalDate begunBy, LocalDate today) {}

    List<String> regions() {
        List<?> regions = database.createNativeQuery(
                        "select region from case_file union select region from expectation union select region from draft"
                                + " union select region from nomination_import order by 1",
                        String.class)
                .getResultList();
        return regions.stream().map(String.class::cast).toList();
    }

    List<UUID> after(Place place, UUID last, int most) {
        List<?> ids = about(
                        place,
                        "select t.id " + place.kind().due() + " and t.id > ?4 order by t.id limit ?5",
                        UUID.class)
                .setParameter(4, last)
                .setParameter(5, most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** @param client whom it is about; null if that is not known */
    record Claimed(UUID client) {}

    /** Whose it is, if it is still due and no other process has it in hand; held until the transaction ends. */
    Optional<Claimed> claim(Place place, UUID id) {
        List<?> clients = about(
                        place,
                        "select " + place.kind().client() + " " + place.kind().due()
                                + " and t.id = ?4 for update of t skip locked",
                        UUID.class)
                .setParameter(4, id)
                .getResultList();
        return clients.stream().map(client -> new Claimed((UUID) client)).findFirst();
    }

    int held(Place place) {
        return ((Number) about(place, "select count(*) " + place.kind().held(), Long.class)
                        .getSingleResult())
                .intValue();
    }

    void delete(RecordKind kind, UUID id) {
        database.createNativeQuery("delete from %s where id = ?1".formatted(kind.table()))
                .setParameter(1, id)
                .executeUpdate();
    }

    void report(Place place, RetentionAction action, int handled, int failed, Instant at) {
        database.createNativeQuery(REPORT)
                .setParameter(1, place.today())
                .setParameter(2, place.region())
                .setParameter(3, place.kind().name())
                .setParameter(4, action.name())
                .setParameter(5, handled)
                .setParameter(6, held(place))
                .setParameter(7, failed)
                .setParameter(8, at)
                .executeUpdate();
    }

    /** As far as row security shows them. */
    Page<RetentionRunView> runs(String region, Paging paging) {
        var total =
                (Number) database.createNativeQuery("select count(*) from retention_run where region = ?1", Long.class)
                        .setParameter(1, region)
                        .getSingleResult();
        List<?> rows = database.createNativeQuery(
                        "select run_on, record_kind, action, handled, held, failed from retention_run where region = ?1"
                                + " order by run_on desc, record_kind",
                        Object[].class)
                .setParameter(1, region)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.pageSize())
                .getResultList();
        var views = rows.stream().map(row -> run((Object[]) row)).toList();
        return Page.of(views, paging, total.longValue());
    }

    private static RetentionRunView run(Object[] row) {
        return new RetentionRunView(
                row[0] instanceof LocalDate day ? day : ((java.sql.Date) row[0]).toLocalDate(),
                RecordKind.valueOf((String) row[1]),
                RetentionAction.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue());
    }

    private Query about(Place place, String sql, Class<?> answer) {
        return database.createNativeQuery(sql, answer)
                .setParameter(1, place.region())
                .setParameter(2, place.begunBy())
                .setParameter(3, place.today());
    }
}
