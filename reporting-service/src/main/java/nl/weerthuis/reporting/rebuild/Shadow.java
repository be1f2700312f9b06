package nl.weerthuis.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.reporting.sql.Sql;

/** The read model's tables beside the live ones, in a schema of their own; every call takes part in a transaction. */
@ApplicationScoped
class Shadow {

    static final String SCHEMA = "reporting_rebuild";

    private static final String TABLES = "select unnest(rebuilt_tables()) as name";
    // What is computed from other columns follows by itself.
    private static final String COLUMNS = """
            select column_name as name from information_schema.columns
            where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'
            order by ordinal_position
            """;
    private static final String KEY = """
            select a.attname as name from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indisprimary and i.indrelid = ?::regclass order by a.attnum
            """;
    private static final String REMOVE = """
            delete from %1$s live where not exists (
              select from reporting_rebuild.%1$s rebuilt where (%2$s) = (%3$s))
            """;
    private static final String PUT = """
            insert into %1$s (%2$s)
            select %2$s from reporting_rebuild.%1$s except select %2$s from %1$s
            on conflict (%3$s) do update set (%2$s) = row (%4$s)
            """;
    // A line that is parked stands still by intention; a fault that was mended may have let the rebuilt one go on.
    private static final String AHEAD = """
            select count(*) as count from reporting_rebuild.inbox rebuilt
            left join inbox live using (source, subject)
            where rebuilt.last_sequence > coalesce(live.last_sequence, 0) and not exists (
              select from held_event held where held.source = rebuilt.source and held.subject = rebuilt.subject)
            """;
    private static final String BEHIND = """
            select count(*) as count from inbox live left join reporting_rebuild.inbox rebuilt using (source, subject)
            where live.last_sequence > coalesce(rebuilt.last_sequence, 0)
            """;

    private static final String APPLIED = """
            select count(*) as count from inbox where source = ? and subject = ? and last_sequence >= ?
            """;

    private final Sql sql;

    Shadow(Sql sql) {
        this.sql = sql;
    }

    void prepare() {
        call("select prepare_rebuild()");
    }

    void discard() {
        call("select discard_rebuild()");
    }

    private void call(String function) {
        sql.list(row -> true, function, List.of());
    }

    /** No fact is applied to the live model until this transaction ends; whoever reads is not held up. */
    void holdLive() {
        sql.update("lock table inbox in exclusive mode");
    }

    /** Whether the live model has applied this fact. */
    boolean isInLive(Envelope event) {
        return sql.count(APPLIED, List.of(event.source(), event.subject(), event.sequence())) > 0;
    }

    /** Facts that the live model has and the rebuilt one has not. */
    boolean isBehind() {
        return sql.count(BEHIND, List.of()) > 0;
    }

    /** Facts that the rebuilt model has and the live one has not yet. */
    boolean isAhead() {
        return sql.count(AHEAD, List.of()) > 0;
    }

    /** Names of tables mean the rebuilt ones inside. */
    <T> T inside(Supplier<T> work) {
        var before = sql.first(row -> row.text("path"), "select current_setting('search_path') as path", List.of())
                .orElseThrow();
        lead(SCHEMA);
        try {
            return work.get();
        } finally {
            lead(before);
        }
    }

    private void lead(String path) {
        sql.list(row -> true, "select set_config('search_path', ?, true)", List.of(path));
    }

    /** Makes the live model what the rebuilt one is; writes only what differs, so that equals cost nothing. */
    void takePlace() {
        for (var table : sql.list(row -> row.text("name"), TABLES, List.of())) {
            var columns = sql.list(row -> row.text("name"), COLUMNS, List.of(table));
            var key = sql.list(row -> row.text("name"), KEY, List.of(table));
            sql.update(REMOVE.formatted(table, prefixed("rebuilt.", key), prefixed("live.", key)));
            sql.update(PUT.formatted(
                    table, String.join(", ", columns), String.join(", ", key), prefixed("excluded.", columns)));
        }
    }

    private static String prefixed(String prefix, List<String> columns) {
        return columns.stream().map(prefix::concat).collect(Collectors.joining(", "));
    }
}
