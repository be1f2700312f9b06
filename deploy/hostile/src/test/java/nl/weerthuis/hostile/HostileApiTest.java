package nl.weerthuis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.weerthuis.local.trial.TrialRegion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sends what nobody should send to every operation of the running services. */
class HostileApiTest {

    private static final int SAMPLE = 1_800;
    private static final int ALL = Integer.getInteger("hostile.number", 12_000);
    private static final int REFUSED_AGAIN = 160;
    /** Refused for what it is, whatever the state of what it is about. */
    private static final Set<Integer> FOR_ITSELF = Set.of(400, 405, 406, 413, 414, 415, 431);

    private static final double MISSHAPEN_AT_MOST = 0.001;

    private static Trial trial;
    private static Volley volley;
    private static final Map<String, Object> RESULTS = new LinkedHashMap<>();

    @BeforeAll
    static void fire() throws IOException, InterruptedException {
        System.out.printf("Hostile inputs: repeat with -Dhostile.seed=%d%n", Trial.SEED);
        trial = new Trial();
        var ground = new Ground(trial).lay();
        var arsenal = arsenal(ground);
        var only = Integer.getInteger("hostile.only");
        var drawn = only == null
                ? Volley.drawn(arsenal, Trial.ALL ? ALL : SAMPLE, Trial.SEED)
                : arsenal.stream().filter(shot -> shot.number() == only).toList();
        long start = System.nanoTime();
        volley = new Volley(trial, drawn).fire();
        RESULTS.put("seed", Trial.SEED);
        RESULTS.put("requestsThatCanBeMade", arsenal.size());
        RESULTS.put("requests", drawn.size());
        RESULTS.put("operations", drawn.stream().map(Shot::operation).distinct().count());
        RESULTS.put("seconds", (System.nanoTime() - start) / 1_000_000_000);
        RESULTS.put("answers", volley.statuses());
        System.out.println(RESULTS);
        if (only != null) {
            drawn.forEach(shot -> System.out.println(shot + " -> " + volley.reply(shot)));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        var file = TrialRegion.root().resolve("deploy/hostile/target/results-hostile.json");
        Files.createDirectories(file.getParent());
        Trial.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), RESULTS);
        if (trial != null) {
            trial.close();
        }
    }

    private static List<Shot> arsenal(Ground ground) throws IOException, InterruptedException {
        var all = new ArrayList<Shot>();
        var bases = new TreeMap<Integer, Integer>();
        for (var service : Trial.SERVICES) {
            for (var operation : trial.openApi(service).operations()) {
                for (var shot : new Arsenal(operation, ground, whoMay(operation, ground, bases)).shots()) {
                    all.add(shot.numbered(all.size() + 1));
                }
            }
        }
        RESULTS.put("answersToRightRequests", bases);
        return all;
    }

    /** Whoever comes furthest with a right request. */
    private static Principal whoMay(Operation operation, Ground ground, Map<Integer, Integer> answers) {
        if (operation.movesTime()) {
            return Principal.REGION;
        }
        var best = Principal.REGION;
        int nearest = Integer.MAX_VALUE;
        for (var principal : Principal.values()) {
            int status =
                    trial.send(new Arsenal(operation, ground, principal).base()).status();
            int distance = status < 300
                    ? 0
                    : List.of(400, 409, 412, 428, 404, 403, 401).indexOf(status) + 1;
            if (distance < nearest) {
                best = principal;
                nearest = distance;
            }
            if (status < 300) {
                break;
            }
        }
        answers.merge(
                nearest == 0 ? 200 : List.of(400, 409, 412, 428, 404, 403, 401).get(nearest - 1), 1, Integer::sum);
        return best;
    }

    @Test
    void nothing_hostile_breaks_a_service_or_makes_it_talk() {
        var found = new ArrayList<String>();
        for (var shot : volley.shots()) {
            var reply = volley.reply(shot);
            var faults = Judge.faults(shot, reply);
            if (!faults.isEmpty()) {
                found.add("%s: %s%n    answer: %s%n%s".formatted(shot, faults, reply, Repetition.of(trial, shot)));
            }
        }

        RESULTS.put("faults", found.size());
        assertThat(found).as("faults, seed %d", Trial.SEED).isEmpty();
    }

    @Test
    void what_is_declined_is_declined_with_a_problem() {
        var found = new ArrayList<String>();
        for (var shot : volley.shots()) {
            var reply = volley.reply(shot);
            Judge.misshapen(shot, reply)
                    .ifPresent(what -> found.add(
                            "%s: %s%n    answer: %s%n%s".formatted(shot, what, reply, Repetition.of(trial, shot))));
        }

        RESULTS.put("declined", volley.declined().size());
        RESULTS.put("misshapenProblems", found.size());
        found.forEach(System.out::println);
        assertThat((double) found.size())
                .as("misshapen problems, seed %d:%n%s", Trial.SEED, String.join("\n", found))
                .isLessThanOrEqualTo(MISSHAPEN_AT_MOST * volley.declined().size());
    }

    @Test
    void what_is_refused_leaves_nothing_behind() throws Exception {
        var again = new ArrayList<>(volley.declined().stream()
                .filter(shot -> FOR_ITSELF.contains(volley.reply(shot).status()))
                .toList());
        Collections.shuffle(again, new Random(Trial.SEED));
        var sample = again.subList(0, Math.min(REFUSED_AGAIN, again.size()));
        try (var ledger = new Ledger(trial)) {
            var before = ledger.quiet();
            var accepted = sample.stream()
                    .filter(shot -> !trial.send(shot).declined())
                    .map(shot -> "%s, first %s".formatted(shot, volley.reply(shot)))
                    .toList();
            var after = ledger.quiet();

            RESULTS.put("refusedAgain", sample.size() - accepted.size());
            assertThat(accepted).as("refused once, accepted twice").isEmpty();
            assertThat(after)
                    .as("rows after %d refusals, seed %d", sample.size(), Trial.SEED)
                    .isEqualTo(before);
        }
    }

    @Test
    void the_services_are_ready_afterwards() throws IOException, InterruptedException {
        for (var service : Trial.SERVICES) {
            assertThat(trial.isReady(service)).as(service).isTrue();
        }
    }

    @Test
    void no_log_holds_what_was_sent() throws IOException {
        var found = new ArrayList<String>();
        try (var logs = Files.list(trial.logs())) {
            for (var log : logs.sorted().toList()) {
                var lines = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1).lines();
                lines.filter(line -> line.contains(Poison.CANARY))
                        .limit(5)
                        .forEach(line -> found.add(log.getFileName() + ": " + line));
            }
        }

        RESULTS.put("logLinesWithCanary", found.size());
        assertThat(found).as("log lines, seed %d", Trial.SEED).isEmpty();
    }
}
