package nl.weerthuis.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * A database as full as after fifteen years of a nation: a thousand real nominations through the API, then copies of their
 * cases with all parts, their history and what else is in a list, and strangers in the index of persons.
 */
final class ManyCases {

    /** How many cases are made in the ordinary way; the copies share their clients, so that what is encrypted can be read. */
    private static final int REAL = 1_000;

    private static final int BESIDE = 2;

    private static final String INDEXES = """
            select case when k.oid is null then format('drop index caseflow.%I', c.relname)
                else format('alter table caseflow.%I drop constraint %I', t.relname, k.conname) end,
              case when k.oid is null then pg_get_indexdef(i.indexrelid)
                else format('alter table caseflow.%I add constraint %I %s', t.relname, k.conname, pg_get_constraintdef(k.oid)) end
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
              left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
            where t.relnamespace = 'caseflow'::regnamespace
              and t.relname in ('case_file', 'case_change', 'client', 'provider_change', 'case_term', 'planned_moment',
                'access_log', 'assignment', 'draft', 'expectation', 'introduction', 'precondition', 'consent', 'consent_change')
              and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.conindid = i.indexrelid)
            order by pg_relation_size(i.indexrelid) desc
            """;

    /** The municipality with the most cases, as the largest of the country has. */
    static final String LARGEST = "0171";

    private final Region region;
    private final Nominations nominations;
    private final Organisations organisations;

    /** Whose lists are asked for. */
    record Organisations(UUID provider, UUID coordinator, UUID municipality, UUID corporation) {}

    ManyCases(Region region, Nominations nominations, Organisations organisations) {
        this.region = region;
        this.nominations = nominations;
        this.organisations = organisations;
    }

    /** Spreads the cases over 44 regions, 332 providers and 342 municipalities; a fifth is of the region that is measured. */
    void make(int number) throws IOException, SQLException, InterruptedException, ExecutionException {
        long there = number("select count(*) from caseflow.case_file");
        if (there >= number) {
            return;
        }
        if (there < REAL) {
            nominate();
        }
        region.awaitSent();
        var indexes = indexes();
        beside(List.of("alter system set max_wal_size = '8GB'"));
        beside(List.of("select pg_reload_conf()"));
        beside(indexes.stream().map(Index::drop).toList());
        for (var stage : stages(number - REAL)) {
            beside(stage);
        }
        var parts = new ArrayList<String>();
        try (var connection = region.superuser()) {
            for (var table : parts(connection)) {
                parts.add(part(connection, table));
            }
        }
        beside(parts);
        beside(indexes.stream().map(Index::make).toList());
        beside(List.of("drop table copy"));
        beside(List.of("vacuum analyze"));
    }

    private record Index(String drop, String make) {}

    /** Made again when all rows are there; but for those that a foreign key rests on. */
    private List<Index> indexes() throws SQLException, IOException {
        var indexes = new ArrayList<Index>();
        try (var connection = region.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) {
                indexes.add(new Index(rows.getString(1), rows.getString(2)));
            }
        }
        return indexes;
    }

    /** Drafts and expectations are seeds too: each is copied under its own client. */
    private void nominate() throws IOException, InterruptedException {
        var requests = new Requests(
                region.port("CASEFLOW"), region.token("bench", organisations.provider(), "PROVIDER", "case-worker"));
        try (var connection = new nl.weerthuis.benchmarks.Connection(region.port("CASEFLOW"))) {
            for (int i = 0; i < REAL; i++) {
                connection.send(requests.post("/v1/cases", nominations.body())).require(201);
                if (i % 50 == 0) {
                    var draft = "{\"nomination\": %s}".formatted(nominations.body());
                    connection.send(requests.post("/v1/drafts", draft)).require(201);
                }
            }
        }
    }

    private List<List<String>> stages(int copies) throws IOException {
        try (var file = ManyCases.class.getResourceAsStream("many-cases.sql")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .formatted(
                            copies,
                            organisations.provider(),
                            organisations.coordinator(),
                            organisations.corporation(),
                            Region.NAME,
                            REAL,
                            LARGEST);
            return List.of(text.split("(?m)^---$")).stream()
                    .map(stage -> List.of(stage.strip().split(";\\s*(?:\\n|$)")))
                    .toList();
        }
    }

    private static String part(Connection connection, String table) throws SQLException {
        var other = new LinkedHashMap<String, String>();
        other.put("case_id", "copy.id");
        other.put("id", "gen_random_uuid()");
        var columns = columns(connection, table);
        var values = columns.stream()
                .map(name -> other.getOrDefault(name, "t." + name))
                .toList();
        return "insert into %s (%s) select %s from %s t join copy on copy.original = t.case_id"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table);
    }

    /** What was said with the nomination; the rest of a case is in the script. */
    private static List<String> parts(Connection connection) throws SQLException {
        return names(connection, """
                select unnest(array['origin_finding', 'search_profile', 'precondition', 'support_arrangement', 'consent',
                  'consent_change', 'residence_history', 'questionnaire_answer'])
                """);
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        return names(
                connection,
                "select column_name from information_schema.columns where table_schema = 'caseflow' and table_name = '"
                        + table + "' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position");
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private long number(String query) throws SQLException, IOException {
        try (var connection = region.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void beside(List<String> statements) throws InterruptedException, ExecutionException {
        var workers = Executors.newFixedThreadPool(BESIDE);
        try {
            var work = statements.stream()
                    .<Callable<Void>>map(sql -> () -> execute(sql))
                    .toList();
            for (var done : workers.invokeAll(work)) {
                done.get();
            }
        } finally {
            workers.shutdown();
        }
    }

    /** Without the checks and consequences of a row: what is copied was checked when its original came. */
    private Void execute(String sql) throws SQLException, IOException {
        long begin = System.nanoTime();
        try (var connection = region.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = caseflow");
            statement.execute("set synchronous_commit = off");
            statement.execute("set session_replication_role = replica");
            statement.execute("set work_mem = '128MB'");
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute(sql);
        }
        System.err.printf(
                "%6.1f s  %s%n",
                (System.nanoTime() - begin) / 1e9,
                sql.lines().filter(line -> !line.startsWith("--")).findFirst().orElse(""));
        return null;
    }
}
