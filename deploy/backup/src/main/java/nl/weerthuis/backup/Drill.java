package nl.weerthuis.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code deploy/backup/drill}: prints what was measured as JSON; ends with 1 when something was lost that may not be. */
final class Drill {
    private static final int BASE = 27_000;
    private static final String HELP = """
            deploy/backup/drill [--megabytes N] [--seconds N] [--archive-timeout N] [--with-erasure] [--only-erasure]
              --megabytes N        data in the database beside what is written meanwhile (16)
              --seconds N          how long is written before the backup, after it, and before the loss, each (5)
              --archive-timeout N  seconds after which a segment that is not full is archived (5)
              --with-erasure       also: a person erased after the backup stays erased (starts caseflow, 1-2 minutes)
              --only-erasure       that alone
            Needs the ports 27432, 27092, 27180 and 27081, room for four times the data, and prints JSON, also to
            deploy/backup/target/drill.json. Ends with 1 if a row was lost that may not be.
            """;

    private Drill() {}

    public static void main(String[] words) throws IOException, SQLException, InterruptedException {
        if (List.of(words).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        var options = List.of(words);
        var root = Path.of(System.getProperty("weerthuis.root"));
        var target = root.resolve("deploy/backup/target");
        Map<String, Object> report = new LinkedHashMap<>();
        int faults = 0;
        if (!options.contains("--only-erasure")) {
            var database = database(root, target.resolve("drill"), options);
            report.put("database", database);
            faults += database.faults().size();
        }
        if (options.contains("--with-erasure") || options.contains("--only-erasure")) {
            var erasure = erasure(root, target.resolve("drill"));
            report.put("erasure", erasure);
            faults += erasure.faults().size();
        }
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        json.writeValue(target.resolve("drill.json").toFile(), report);
        System.out.println(json.writeValueAsString(report));
        System.exit(faults == 0 ? 0 : 1);
    }

    private static DatabaseDrill.Report database(Path root, Path folder, List<String> options)
            throws IOException, SQLException, InterruptedException {
        DatabaseDrill.Report report;
        try (var site = new Site(folder.resolve("database"), BASE + 432, programs(root))) {
            report = new DatabaseDrill(
                            site,
                            number(options, "--megabytes", 16),
                            Duration.ofSeconds(number(options, "--seconds", 5)),
                            Duration.ofSeconds(number(options, "--archive-timeout", 5)))
                    .run();
        }
        if (report.faults().isEmpty()) {
            // Several times the data; with a fault somebody wants to look.
            Folders.remove(folder.resolve("database"));
        }
        return report;
    }

    private static ErasureDrill.Report erasure(Path root, Path folder)
            throws IOException, SQLException, InterruptedException {
        try (var site = new Site(folder.resolve("erasure"), BASE + 432, programs(root))) {
            return new ErasureDrill(root, folder.resolve("service"), site, BASE).run();
        }
    }

    /** As deploy/up unpacks them. */
    static Path programs(Path root) {
        return root.resolve("deploy/local/target/postgresql");
    }

    private static int number(List<String> options, String name, int usual) {
        int at = options.indexOf(name);
        return at < 0 ? usual : Integer.parseInt(options.get(at + 1));
    }
}
