package nl.weerthuis.journeys.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerthuis.local.trial.TrialRegion;

/** What dashboards and alarms ask for, what the services tell, and what the runbook has a page on. */
final class Watch {

    private static final Path FOLDER = TrialRegion.root().resolve("deploy/observability");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^\\s+expr: (.+)$");
    private static final Pattern ALARM = Pattern.compile("(?m)^\\s+- alert: (\\w+)$");
    private static final Pattern RUNBOOK = Pattern.compile("(?m)^\\s+runbook: docs/operations/runbook\\.md#(\\w+)$");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|(by|without) *\\([^)]*\\)|\\[\\w+]");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+|\\bup\\b");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z][a-z0-9_]*)[{ ]");

    private Watch() {}

    /** Names in every query of {@code deploy/observability}. */
    static Set<String> askedFor() throws IOException {
        var names = new TreeSet<String>();
        EXPRESSION
                .matcher(Files.readString(FOLDER.resolve("alerts.yaml")))
                .results()
                .forEach(expression -> names.addAll(namesIn(expression.group(1))));
        try (var dashboards = Files.list(FOLDER.resolve("grafana/dashboards"))) {
            for (var dashboard : dashboards.toList()) {
                new ObjectMapper()
                        .readTree(dashboard.toFile())
                        .findValuesAsText("expr")
                        .forEach(expression -> names.addAll(namesIn(expression)));
            }
        }
        return names;
    }

    static Set<String> alarms() throws IOException {
        return ALARM.matcher(Files.readString(FOLDER.resolve("alerts.yaml")))
                .results()
                .map(alarm -> alarm.group(1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> pagesNamed() throws IOException {
        return RUNBOOK.matcher(Files.readString(FOLDER.resolve("alerts.yaml")))
                .results()
                .map(page -> page.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> pagesWritten() throws IOException {
        try (var lines = Files.lines(TrialRegion.root().resolve("docs/operations/runbook.md"))) {
            return lines.filter(line -> line.startsWith("## "))
                    .map(line -> line.substring(3).strip().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What the services tell now; {@code up} is Prometheus' own. */
    static Set<String> told(Iterable<String> addresses) throws IOException, InterruptedException {
        var names = new TreeSet<>(Set.of("up"));
        for (var address : addresses) {
            var metrics = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/q/metrics"))
                                    .header("Accept", "text/plain")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            SAMPLE.matcher(metrics).results().forEach(sample -> names.add(sample.group(1)));
        }
        return names;
    }

    private static Set<String> namesIn(String expression) {
        return NAME.matcher(LABELS.matcher(expression).replaceAll(" "))
                .results()
                .map(name -> name.group())
                .collect(Collectors.toSet());
    }
}
