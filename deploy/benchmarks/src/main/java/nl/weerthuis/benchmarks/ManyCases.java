package nl.weerthuis.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A database as full as after fifteen years of a nation: some hundreds of real nominations through the API, then copies of
 * their cases with all parts and a history of ten lines each, and strangers in the index of persons.
 */
final class ManyCases {

    /** How many cases are made in the ordinary way; the copies share their clients, so that what is encrypted can be read. */
    private static final int REAL = 1_000;

    private static final int LINES_OF_HISTORY = 10;
    private static final String STATES =
            "array['SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'ON_AGENDA', 'ADMITTED', 'SEARCHING',"
                    + " 'OFFERED', 'HOUSED', 'AFTERCARE', 'CLOSED_SUCCEEDED', 'CLOSED_LEFT', 'WITHDRAWN']";

    /** The municipality with a twentieth of all cases, as the largest of the country has. */
    static final String LARGEST = "0171";

    private final Region region;
    private final Nominations nominations;
    private final UUID provider;

    ManyCases(Region region, Nominations nominations, UUID provider) {
        this.region = region;
        this.nominations = nominations;
        this.provider = provider;
    }

    /**
     * Spreads the cases over 44 regions, 332 providers and 342 municipalities.
     *
     * @param number of all cases; one in five is of the region that is measured, one in ten of its provider
     */
    void make(int number) throws IOException, SQLException, InterruptedException {
        nominate();
        region.awaitSent();
        try (var connection = region.superuser()) {
            connection.setAutoCommit(false);
            execute(connection, "set search_path = caseflow");
            execute(connection, "set synchronous_commit = off");
            execute(connection, "create temporary table copy (original uuid, id uuid, number int, submitted_on date)");
            execute(connection, """
                    insert into copy select c.id, gen_random_uuid(), n, current_date - (n %% 5475)
                    from (select id, row_number() over (order by id) as place, count(*) over () as all_real
                      from case_file) c
                    join generate_series(1, %d) n on n %% c.all_real = c.place - 1
                    """.formatted(number - REAL));
            execute(connection, "create index on copy (original)");
            execute(connection, "analyze copy");
            cases(connection);
            for (var part : parts(connection)) {
                part(connection, part);
            }
            history(connection);
            strangers(connection, number);
            connection.commit();
        }
        try (var connection = region.superuser();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void nominate() throws IOException, InterruptedException {
        var requests =
                new Requests(region.port("CASEFLOW"), region.token("bench", provider, "PROVIDER", "case-worker"));
        try (var connection = new nl.weerthuis.benchmarks.Connection(region.port("CASEFLOW"))) {
            for (int i = 0; i < REAL; i++) {
                connection.send(requests.post("/v1/cases", nominations.body())).require(201);
            }
        }
    }

    private static void cases(Connection connection) throws SQLException {
        var other = new LinkedHashMap<String, String>();
        other.put("id", "copy.id");
        other.put("region", "case when copy.number % 5 = 0 then t.region else 'region-' || copy.number % 43 end");
        other.put(
                "provider_id",
                "case when copy.number % 10 = 0 then t.provider_id"
                        + " else ('00000000-0000-4000-8000-' || lpad((copy.number % 331)::text, 12, '0'))::uuid end");
        other.put("state", "(" + STATES + ")[1 + copy.number / 7 % 12]");
        other.put("submitted_on", "copy.submitted_on");
        other.put("ready_on", "copy.submitted_on - 10");
        other.put("waiting_since", "copy.submitted_on - 5");
        other.put("changed_at", "copy.submitted_on + interval '90 days'");
        other.put("changes", Integer.toString(LINES_OF_HISTORY));
        other.put("suspected_double", "copy.number % 50 = 0");
        other.put(
                "assigned_municipality",
                "case when copy.number % 20 = 0 then '" + LARGEST
                        + "' else lpad((copy.number % 341)::text, 4, '0') end");
        copy(connection, "case_file", "t.id", other);
    }

    private static void part(Connection connection, String table) throws SQLException {
        var other = new LinkedHashMap<>(Map.of("case_id", "copy.id"));
        if (columns(connection, table).contains("id")) {
            other.put("id", "gen_random_uuid()");
        }
        copy(connection, table, "t.case_id", other);
    }

    private static void copy(Connection connection, String table, String original, Map<String, String> other)
            throws SQLException {
        var columns = columns(connection, table);
        var values = columns.stream()
                .map(name -> other.getOrDefault(name, "t." + name))
                .toList();
        execute(
                connection,
                "insert into %s (%s) select %s from %s t join copy on copy.original = %s"
                        .formatted(table, String.join(", ", columns), String.join(", ", values), table, original));
    }

    private static void history(Connection connection) throws SQLException {
        var columns = columns(connection, "case_change");
        var other = Map.of(
                "id", "gen_random_uuid()",
                "case_id", "copy.id",
                "position", "line",
                "changed_at", "copy.submitted_on + line * interval '9 days'");
        var values = columns.stream()
                .map(name -> other.getOrDefault(name, "t." + name))
                .toList();
        execute(connection, """
                insert into case_change (%s)
                select %s from case_change t join copy on copy.original = t.case_id and t.position = 1
                cross join generate_series(1, %d) line
                """.formatted(String.join(", ", columns), String.join(", ", values), LINES_OF_HISTORY));
    }

    /** Persons who are known by their indexes alone: nobody finds them, and everybody has to search among them. */
    private static void strangers(Connection connection, int number) throws SQLException {
        var columns = columns(connection, "client").stream()
                .filter(name -> name.endsWith("_index"))
                .toList();
        var values = columns.stream()
                .map(name -> "sha256(convert_to('" + name + "' || n, 'UTF8'))")
                .toList();
        execute(connection, """
                insert into client (id, provider_id, region, registered_at, %s)
                select gen_random_uuid(), gen_random_uuid(), 'flevoland', now(), %s from generate_series(1, %d) n
                """.formatted(String.join(", ", columns), String.join(", ", values), number - REAL));
    }

    /** What belongs to a case and was said with the nomination. */
    private static List<String> parts(Connection connection) throws SQLException {
        return names(connection, """
                select c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'caseflow' and c.column_name = 'case_id' and t.table_type = 'BASE TABLE'
                  and c.table_name not in ('case_change', 'client_reference')
                order by 1
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

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
