package nl.weerthuis.faults.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.weerthuis.faults.mutant.Mutants;
import nl.weerthuis.local.terminal.Console;

/** {@code deploy/faults/run}. */
final class Faults {
    private static final int FAILED = 1;
    private static final int MISTAKEN = 2;
    private static final int SEEDS = 1_000_000;
    private static final String HELP = """
            deploy/faults/run LANE [--seed N] [--only NAME]...

              change    what every change must survive; ./mvnw verify runs the same
              nightly   more of it, and what takes longer
              release   all of it, over night
              mutants   regions that are known to be wrong: the suite must find each

            The same seed draws the same cases, points and moments. Exit code 0: nothing was found.
            The region takes the ports from 23000 to 23899, or the nine hundred from WEERTHUIS_FAULTS_PORTS on.
            """;

    private Faults() {}

    public static void main(String[] words) {
        var left = new ArrayDeque<>(Arrays.asList(words));
        var lane = left.isEmpty() ? "--help" : left.poll();
        long seed = System.currentTimeMillis() % SEEDS;
        List<String> only = new ArrayList<>();
        while (left.size() > 1) {
            switch (left.poll()) {
                case "--seed" -> seed = Long.parseLong(left.poll());
                case "--only" -> only.add(left.poll());
                default -> helpAndExit(MISTAKEN);
            }
        }
        if (!left.isEmpty()) {
            helpAndExit(MISTAKEN);
        }
        System.exit(run(lane, seed, only).areGood() ? 0 : FAILED);
    }

    private static Results run(String name, long seed, List<String> only) {
        var console = new Console(System.out);
        if (name.equals("mutants")) {
            var results = new Results(name, seed);
            new Mutants(console, seed).run(only).forEach(results::add);
            results.findings().forEach(console::warn);
            results.write(name);
            return results;
        }
        for (var lane : Lane.values()) {
            if (lane.label().equals(name)) {
                return lane.run(seed, only, console);
            }
        }
        helpAndExit(name.startsWith("-h") || name.equals("--help") ? 0 : MISTAKEN);
        throw new IllegalStateException("Gone.");
    }

    private static void helpAndExit(int code) {
        System.out.print(HELP);
        System.exit(code);
    }
}
