package nl.weerthuis.reporting.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.digest.Digest;
import nl.weerthuis.platform.event.Reading.Progress;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import nl.weerthuis.reporting.sql.Row;
import nl.weerthuis.reporting.sql.Sql;

/** Rebuilds that were asked for. At most one of them is under way, by the index {@code rebuild_running}. */
@ApplicationScoped
class RebuildRepository {

    private static final String REQUEST = """
            insert into rebuild (rebuild_id, status, forced, reason, requested_by, requested_at)
            values (?, 'REQUESTED', ?, ?, ?, ?)
            """;
    // By the database's clock: it is one for all replicas.
    private static final String CLAIM = """
            update rebuild set status = 'RUNNING', runner = ?, seen_at = now(), attempts = attempts + 1
            where rebuild_id = (
              select rebuild_id from rebuild
              where status = 'REQUESTED' or status = 'RUNNING' and seen_at < now() - make_interval(secs => ?)
              limit 1 for update skip locked)
            returning rebuild_id, forced, attempts
            """;
    private static final String MINE = " where rebuild_id = ? and runner = ? and status = 'RUNNING'";

    private final Sql sql;
    private final ObjectMapper json;

    RebuildRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A rebuild that this process is to run. */
    record Claim(UUID rebuildId, UUID runner, boolean forced, long attempts) {}

    void request(UUID id, boolean forced, String reason, String requestedBy, Instant now) {
        sql.update(REQUEST, id, forced, reason, requestedBy, now);
    }

    Optional<Claim> claim(UUID runner, int staleSeconds) {
        return sql.first(
                row -> new Claim(row.id("rebuild_id"), runner, row.truth("forced"), row.number("attempts")),
                CLAIM,
                List.of(runner, staleSeconds));
    }

    /** Says that it is being run; false once somebody else has taken it over. */
    boolean seen(Claim claim, List<Progress> topics) {
        return sql.update(
                        "update rebuild set seen_at = now(), topics = ?" + MINE,
                        write(topics),
                        claim.rebuildId(),
                        claim.runner())
                == 1;
    }

    /** While this transaction lasts nobody else takes it over. */
    boolean isStillMine(Claim claim) {
        return !sql.list(
                        row -> row.id("rebuild_id"),
                        "select rebuild_id from rebuild" + MINE + " for update",
                        List.of(claim.rebuildId(), claim.runner()))
                .isEmpty();
    }

    void compared(Claim claim, List<Digest> live, List<Digest> rebuilt) {
        sql.update(
                "update rebuild set live = ?, rebuilt = ?" + MINE,
                write(live),
                write(rebuilt),
                claim.rebuildId(),
                claim.runner());
    }

    void end(Claim claim, RebuildStatus status, String cause, Instant now) {
        sql.update(
                "update rebuild set status = ?, cause = ?, finished_at = ?" + MINE,
                status.name(),
                cause,
                now,
                claim.rebuildId(),
                claim.runner());
    }

    RebuildView require(UUID id) {
        return sql.first(this::view, "select * from rebuild where rebuild_id = ?", List.of(id))
                .orElseThrow(() -> Problem.unknown("rebuild", id));
    }

    Page<RebuildView> page(Paging paging) {
        var found = sql.list(
                this::view,
                "select * from rebuild order by requested_at desc, rebuild_id offset ? limit ?",
                List.of(paging.offset(), paging.pageSize()));
        return Page.of(found, paging, sql.count("select count(*) as count from rebuild", List.of()));
    }

    private RebuildView view(Row row) throws SQLException {
        var live = read(row.text("live"), Digest[].class);
        var rebuilt = read(row.text("rebuilt"), Digest[].class);
        return new RebuildView(
                row.id("rebuild_id"),
                RebuildStatus.valueOf(row.text("status")),
                row.truth("forced"),
                row.text("reason"),
                row.moment("requested_at"),
                row.text("finished_at") == null ? null : row.moment("finished_at"),
                row.number("attempts").intValue(),
                read(row.text("topics"), Progress[].class),
                live,
                rebuilt,
                RebuildView.differing(live, rebuilt),
                row.text("cause"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Progress cannot be written", e);
        }
    }

    private <T> List<T> read(String text, Class<T[]> shape) {
        try {
            return Arrays.asList(json.readValue(text, shape));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Progress cannot be read", e);
        }
    }
}
