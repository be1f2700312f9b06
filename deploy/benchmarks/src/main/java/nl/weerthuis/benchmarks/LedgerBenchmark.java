package nl.weerthuis.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger of 342 municipalities and 300 corporations over ten years: a region's page, and a corporation's year. */
final class LedgerBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GOAL_MILLIS = 100;
    private static final int MUNICIPALITIES = 342;
    /** One of the region that is measured. */
    private static final String OWN = "0005";

    private final Region region;
    private final Path work;

    LedgerBenchmark(Region region, Path work) {
        this.region = region;
        this.work = work;
    }

    /** Whose pages are asked for. */
    record Parties(UUID office, UUID municipality, UUID corporation) {}

    /** @param again in the database that an earlier run filled */
    Map<String, Object> run(int corporations, int times, boolean again)
            throws IOException, SQLException, InterruptedException {
        var file = work.resolve("ledger.json").toFile();
        var parties = again ? JSON.readValue(file, Parties.class) : register();
        var result = new LinkedHashMap<String, Object>();
        if (!again) {
            JSON.writeValue(file, parties);
            result.put("secondsToFill", fill(parties, corporations));
        }
        result.put("targets", number("select count(*) from housing.target"));
        result.put("entries", number("select count(*) from housing.ledger_entry"));
        region.signal("STOP", "caseflow", "allocation", "reporting");
        result.put("pages", new ListBenchmark(region, work, "housing", GOAL_MILLIS).run(pages(parties), times));
        region.signal("CONT", "caseflow", "allocation", "reporting");
        return result;
    }

    private Parties register() throws IOException, SQLException, InterruptedException {
        return new Parties(
                region.registered("REGION"), region.registered("MUNICIPALITY", OWN), region.registered("CORPORATION"));
    }

    private double fill(Parties parties, int corporations) throws IOException, SQLException {
        long begin = System.nanoTime();
        try (var script = LedgerBenchmark.class.getResourceAsStream("many-targets.sql");
                var connection = region.superuser();
                var statement = connection.createStatement()) {
            var text = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .formatted(MUNICIPALITIES, corporations, parties.corporation(), Region.NAME);
            for (var sql : text.split(";\\s*(?:\\n|$)")) {
                statement.execute(sql);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private List<Lists.Asked> pages(Parties parties) throws IOException, SQLException {
        var office = new Lists.Reader("region", parties.office(), "REGION", "table-coordinator", null);
        var municipality =
                new Lists.Reader("municipality", parties.municipality(), "MUNICIPALITY", "wmo-consultant", null);
        var corporation =
                new Lists.Reader("corporation", parties.corporation(), "CORPORATION", "housing-officer", null);
        return List.of(
                new Lists.Asked(office, "target", "/ledger?period=2026&page=1&pageSize=20"),
                new Lists.Asked(office, "target", "/ledger?period=2026&page=1&pageSize=100"),
                new Lists.Asked(office, "target", "/ledger?period=2026&page=20&pageSize=100"),
                new Lists.Asked(office, "target", "/ledger?page=50&pageSize=100"),
                new Lists.Asked(office, "target", "/ledger?period=2026&municipalityCode=" + OWN + "&pageSize=100"),
                new Lists.Asked(office, "target", "/ledger?corporationId=" + parties.corporation() + "&pageSize=100"),
                new Lists.Asked(office, "target", "/targets?period=2026&pageSize=100"),
                new Lists.Asked(office, "ledger_entry", "/ledger-entries?targetId=" + aTarget(parties.corporation())),
                new Lists.Asked(municipality, "target", "/ledger?period=2026&page=1&pageSize=100"),
                new Lists.Asked(municipality, "target", "/ledger?page=20&pageSize=100"),
                new Lists.Asked(corporation, "target", "/ledger?period=2026&page=1&pageSize=100"),
                new Lists.Asked(corporation, "target", "/ledger?period=2026&page=4&pageSize=100"),
                new Lists.Asked(corporation, "target", "/ledger?page=30&pageSize=100"),
                new Lists.Asked(corporation, "target", "/agreement-matrix?period=2026"),
                new Lists.Asked(office, "target", "/agreement-matrix?period=2026"));
    }

    private UUID aTarget(UUID corporation) throws SQLException, IOException {
        try (var connection = region.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id from housing.target where corporation_id = '%s' and region = '%s' limit 1"
                                .formatted(corporation, Region.NAME))) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private long number(String query) throws SQLException, IOException {
        try (var connection = region.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
