package nl.weerthuis.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that one request really sends, read from PostgreSQL's own log and turned into a pgbench script: ids that
 * the request made up become random ones, everything else stays as it was.
 */
final class SqlCapture {

    private static final Pattern ENTRY = Pattern.compile(
            "^(?:.*?)(?:LOG|DETAIL):\\s+(?:(execute [^:]+|statement|parameters|Parameters): )(.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']++|'')*+'|NULL)");
    private static final Pattern END_OF_CHAIN =
            Pattern.compile("(?<=^insert into access_log .{0,4000})(, *'[^']*'){4}\\)$");
    private static final String NEXT_HASH = "sha256(gen_random_uuid()::text::bytea)";
    private static final String NEXT_IN_CHAIN =
            ", :chain::smallint, :position::bigint + 1, :hash::bytea, " + NEXT_HASH + ")";
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final Region region;
    private final String mark;

    /** @param mark what a statement of the wanted transaction says */
    SqlCapture(Region region, String mark) {
        this.region = region;
        this.mark = mark;
    }

    /** @param kept ids that are the same in every request, such as the organisation's */
    List<String> script(Action request, List<String> kept) throws IOException, SQLException, InterruptedException {
        return script(statements(request), kept);
    }

    /**
     * The statements as they were, with all their ids: what only reads may be asked again and again.
     *
     * @param marks of each request, what a statement of its transaction says
     */
    static List<List<String>> reading(Region region, List<Action> requests, List<String> marks)
            throws IOException, SQLException, InterruptedException {
        logEverything(region, true);
        var logs = new ArrayList<String>();
        for (var request : requests) {
            long from = Files.size(region.postgresLog());
            request.run();
            var log = Files.readAllBytes(region.postgresLog());
            logs.add(new String(log, (int) from, (int) (log.length - from), StandardCharsets.UTF_8));
        }
        logEverything(region, false);
        var scripts = new ArrayList<List<String>>();
        for (int i = 0; i < logs.size(); i++) {
            try {
                scripts.add(new SqlCapture(region, marks.get(i)).reading(logs.get(i)));
            } catch (IllegalStateException notThere) {
                // One list without its control is no reason to lose all the others.
                scripts.add(List.of());
            }
        }
        return scripts;
    }

    private List<String> reading(String log) {
        // In text, ":a" would be a variable to pgbench.
        return transaction(log).stream()
                .map(statement -> inline(statement).replaceAll("\\s+", " ").strip() + ";")
                .map(sql -> sql.replaceAll("(?<!:):(?=[A-Za-z_])", ": "))
                .toList();
    }

    private List<Statement> statements(Action request) throws IOException, SQLException, InterruptedException {
        long from = Files.size(region.postgresLog());
        logEverything(region, true);
        request.run();
        logEverything(region, false);
        var log = Files.readString(region.postgresLog());
        return transaction(log.substring((int) from));
    }

    interface Action {
        void run() throws IOException, InterruptedException;
    }

    private static void logEverything(Region region, boolean on)
            throws SQLException, IOException, InterruptedException {
        try (var connection = region.superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_line_prefix = '@@%p '");
            statement.execute("alter system set log_statement = '" + (on ? "all" : "none") + "'");
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(500);
    }

    private record Statement(String sql, String parameters) {}

    /** The transaction of the process that did what was asked. */
    private List<Statement> transaction(String log) {
        Map<String, List<String>> byProcess = new LinkedHashMap<>();
        for (var entry : log.split("(?m)^@@")) {
            int space = entry.indexOf(' ');
            if (space > 0) {
                byProcess
                        .computeIfAbsent(entry.substring(0, space), process -> new ArrayList<>())
                        .add(entry.substring(space + 1).strip());
            }
        }
        return byProcess.values().stream()
                .map(this::lastTransaction)
                .filter(statements -> statements.stream().anyMatch(this::isMarked))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The request's statements are not in the log."));
    }

    private List<Statement> lastTransaction(List<String> entries) {
        var statements = new ArrayList<Statement>();
        for (var entry : entries) {
            Matcher match = ENTRY.matcher(entry);
            if (!match.matches()) {
                continue;
            }
            if (match.group(1).equalsIgnoreCase("parameters")) {
                int last = statements.size() - 1;
                statements.set(last, new Statement(statements.get(last).sql(), match.group(2)));
            } else {
                statements.add(new Statement(match.group(2), ""));
            }
        }
        int begin = -1;
        int end = -1;
        for (int i = 0; i < statements.size(); i++) {
            var sql = statements.get(i).sql().strip().toUpperCase(java.util.Locale.ROOT);
            if (sql.startsWith("BEGIN") && end < 0) {
                begin = i;
            }
            if (sql.startsWith("COMMIT")
                    && begin >= 0
                    && statements.subList(begin, i).stream().anyMatch(this::isMarked)) {
                end = i;
            }
        }
        return begin >= 0 && end > begin ? statements.subList(begin, end + 1) : List.of();
    }

    private boolean isMarked(Statement statement) {
        return statement.sql().contains(mark);
    }

    private static List<String> script(List<Statement> statements, List<String> kept) {
        var variables = new LinkedHashMap<String, String>();
        var body = new ArrayList<String>();
        for (var statement : statements) {
            var inlined = inline(statement).replaceAll("\\s+", " ").strip();
            body.add(chained(withVariables(inlined, variables, kept)));
        }
        var script = new ArrayList<String>();
        variables.values().forEach(name -> script.add("\\set " + name + " random(1, 200000000000000)"));
        script.addAll(body);
        return script;
    }

    /** A line of the access log stands at the end of a chain: where that is, each transaction has to ask. */
    private static String chained(String sql) {
        if (sql.contains("take_access_log_head")) {
            return sql + " \\gset";
        }
        if (sql.contains("move_access_log_head")) {
            return "select move_access_log_head(:chain::smallint, :position::bigint, :position::bigint + 1, "
                    + NEXT_HASH + ");";
        }
        return END_OF_CHAIN.matcher(sql).replaceAll(Matcher.quoteReplacement(NEXT_IN_CHAIN)) + ";";
    }

    private static String inline(Statement statement) {
        Map<String, String> values = new HashMap<>();
        var parameters = PARAMETER.matcher(statement.parameters());
        while (parameters.find()) {
            values.put(parameters.group(1), parameters.group(2));
        }
        return Pattern.compile("\\$(\\d+)")
                .matcher(statement.sql())
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "NULL")));
    }

    /** Ids become expressions over a random number, without a round trip. */
    private static String withVariables(String sql, Map<String, String> variables, List<String> kept) {
        return Pattern.compile("'([^']*)'").matcher(sql).replaceAll(literal -> {
            // In JSON, ":true" would be a variable to pgbench.
            var text = literal.group(1).replaceAll(":(?=[A-Za-z_])", ": ");
            var ids = UUID.matcher(text);
            var rewritten = new StringBuilder("'");
            int done = 0;
            while (ids.find()) {
                if (kept.contains(ids.group())) {
                    continue;
                }
                var name = variables.computeIfAbsent(ids.group(), id -> "u" + variables.size());
                rewritten
                        .append(text, done, ids.start())
                        .append("' || '00000000-0000-4000-8000-' || lpad(to_hex(:")
                        .append(name)
                        .append("::bigint), 12, '0') || '");
                done = ids.end();
            }
            rewritten.append(text.substring(done)).append("'");
            var wholeId = done == text.length() && ids.reset().matches();
            return Matcher.quoteReplacement(
                    done == 0 ? "'" + text + "'" : "(" + rewritten + ")" + (wholeId ? "::uuid" : ""));
        });
    }
}
