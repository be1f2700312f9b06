package nl.weerthuis.authorisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.trial.TrialRegion;

/** Looks for the canaries of the fixture wherever they should not be. */
final class CanarySearch {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final java.util.regex.Pattern NINE_DIGITS =
            java.util.regex.Pattern.compile("(?<![0-9a-f-])[0-9]{9}(?![0-9a-f-])");

    private final TrialRegion region;
    private final Gate gate;
    private final Fixture fixture;
    private final Tables tables;
    private final Map<String, Canary> canaries;
    private final Set<String> hits = new TreeSet<>();
    private final Map<String, Long> searched = new HashMap<>();

    CanarySearch(TrialRegion region, Gate gate, Tables tables, Fixture fixture) {
        this.region = region;
        this.gate = gate;
        this.tables = tables;
        this.fixture = fixture;
        this.canaries = fixture.canaries().stream()
                .collect(Collectors.toMap(Canary::value, canary -> canary, (one, other) -> one));
    }

    Set<String> hits() {
        return hits;
    }

    /** How much was searched, by kind of place. */
    Map<String, Long> searched() {
        return Map.copyOf(searched);
    }

    /** What was answered to whom; those who made the fixture know what they put there. */
    void answers() {
        for (var said : gate.said()) {
            if (said.principal().startsWith("fixture-")) {
                continue;
            }
            count("answers", 1);
            judge(said, "");
        }
    }

    private void judge(Gate.Said said, String form) {
        for (var canary : in(said.reply().text())) {
            if (!mayHave(said, canary)) {
                hits.add("%s of %s is in the answer%s to %s: %s %s"
                        .formatted(
                                canary.field(),
                                canary.relation(),
                                form,
                                said.principal(),
                                said.service(),
                                said.asked().replaceAll("[0-9a-f-]{36}", "…")));
            }
        }
    }

    /** What is given as a file, to whoever may read it as an answer; a canary in it is judged as in an answer. */
    void downloads(Requests requests) {
        var dossiers = List.of(fixture.dossier(Relation.LIVE), fixture.dossier(Relation.PROTECTED));
        for (var operation : Trial.operations()) {
            if (operation.method().equals("GET")) {
                for (var who : tables.principals()) {
                    if (!tables.cell(operation, who).isNever()) {
                        for (var form : Trial.ALL ? Downloads.FORMS : Downloads.FORMS.subList(0, 2)) {
                            dossiers.forEach(dossier -> download(requests.call(operation, dossier), who, form));
                        }
                    }
                }
            }
        }
    }

    private void download(Call call, Principal who, String form) {
        var reply = Downloads.ask(who, call, form);
        count("files asked for", 1);
        if (reply.succeeded()) {
            count("files given", 1);
        }
        var said = new Gate.Said(who.name(), call.operation().service(), "GET " + call.address(), reply);
        judge(said, " as " + form);
    }

    /** What the documents show as an example is read by everybody. */
    void documents() throws IOException {
        for (var service : Trial.SERVICES) {
            document(Trial.openApi(service).text(), "OpenAPI document of " + service);
        }
        for (var file : files(Trial.CONTRACTS)) {
            document(content(file), "contracts/" + Trial.CONTRACTS.relativize(file));
        }
    }

    /** Nothing of the fixture; and no number that could be somebody's: those for tests begin with 9999. */
    private void document(String text, String place) {
        count("documents", 1);
        found(text, place);
        NINE_DIGITS
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(number -> Canary.Aviary.passes(number) && !number.startsWith("9999"))
                .filter(number -> nearBsn(text, number))
                .forEach(number -> hits.add("a number that may be somebody's BSN stands in " + place));
    }

    private static boolean nearBsn(String text, String number) {
        int at = text.indexOf(number);
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200))
                .toLowerCase(java.util.Locale.ROOT)
                .contains("bsn");
    }

    private boolean mayHave(Gate.Said said, Canary canary) {
        var method = said.asked().split(" ")[0];
        var path = said.asked().split(" ")[1].substring("/v1".length());
        var operation = new Operation(
                said.service(), method, Trial.openApi(said.service()).pathOf(path));
        return tables.rows()
                .get(operation)
                .cells()
                .get(said.principal())
                .classes(canary.relation())
                .filter(classes -> classes.contains(canary.dataClass()))
                .isPresent();
    }

    /** No identifying field travels, to nobody. */
    void topics() {
        for (var each : TopicRecord.all(region)) {
            count("topic messages", 1);
            found(each.text(), "topic " + each.topic());
        }
    }

    void logs() throws IOException {
        for (var file : files(region.folder().resolve("logs"))) {
            try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                lines.forEach(line -> {
                    count("log lines", 1);
                    found(line, "log " + file.getFileName());
                });
            }
        }
        found(String.join("\n", region.output()), "output of deploy/up");
    }

    void metrics() {
        for (var service : Trial.SERVICES) {
            var reply = gate.raw(service, "GET", "/q/metrics", Map.of(), null);
            count("metric lines", reply.text().lines().count());
            found(reply.text(), "metrics of " + service);
        }
    }

    /** Every row of every table: an address stands in housing alone, all else in no table in the clear. */
    void tables() throws SQLException, IOException {
        var password = Files.readString(region.folder().resolve("secrets/postgres"));
        var url = "jdbc:postgresql://127.0.0.1:%d/weerthuis".formatted(region.port(Part.POSTGRES));
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            var names = new TreeSet<String>();
            try (var rows = statement.executeQuery("""
                    select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')
                    """)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (var name : names) {
                table(statement, name);
            }
            statement.execute("checkpoint");
        }
    }

    /** Nothing of a table that went meanwhile: a rebuild builds beside what is read, and takes the old away. */
    private void table(Statement statement, String name) throws SQLException {
        try (var rows = statement.executeQuery("select t::text from %s t".formatted(name))) {
            while (rows.next()) {
                count("rows", 1);
                for (var canary : in(rows.getString(1))) {
                    if (!(canary.home().equals("housing") && name.startsWith("housing."))) {
                        hits.add("%s stands in table %s".formatted(canary.field(), name));
                    }
                }
            }
        } catch (SQLException failed) {
            if (!UNDEFINED_TABLE.equals(failed.getSQLState())) {
                throw failed;
            }
        }
    }

    /** The bytes of the database and of the broker: what was ever written in the clear. */
    void folders() throws IOException {
        for (var folder : List.of("postgres", "broker")) {
            for (var file : files(region.folder().resolve(folder))) {
                var text = content(file);
                count("bytes", text.length());
                for (var canary : in(text)) {
                    if (!canary.home().equals("housing")) {
                        hits.add("%s stands in a file of %s".formatted(canary.field(), folder));
                    }
                }
            }
        }
    }

    /** Empty for a file that the server removed meanwhile. */
    private static String content(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private void found(String text, String place) {
        for (var canary : in(text)) {
            hits.add("%s stands in %s".formatted(canary.field(), place));
        }
    }

    /** Those in the text, in one pass: words of twelve letters that begin with Qx, numbers of nine digits, postcodes. */
    private Set<Canary> in(String text) {
        var found = new HashSet<Canary>();
        for (int at = 0; at < text.length(); at++) {
            char first = text.charAt(at);
            if (first == 'Q') {
                look(text, at, 12, found);
            } else if (first == '8' || first == '9') {
                look(text, at, 9, found);
                look(text, at, 6, found);
            }
        }
        return found;
    }

    private void look(String text, int at, int length, Set<Canary> found) {
        if (at + length <= text.length() && Character.isLetterOrDigit(text.charAt(at + length - 1))) {
            var canary = canaries.get(text.substring(at, at + length));
            if (canary != null) {
                found.add(canary);
            }
        }
    }

    private void count(String what, long number) {
        searched.merge(what, number, Long::sum);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
