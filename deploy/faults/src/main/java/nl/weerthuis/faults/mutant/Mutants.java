package nl.weerthuis.faults.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.faults.region.FaultRegion;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Console;

/** Holds the suite against regions that are known to be wrong: it must go red on every one. */
public final class Mutants {
    private static final int EXAMPLES = 4;
    /** Facts that are missing would be found and sent again after minutes, before anybody could see that. */
    private static final String WITHOUT_HEALING = " -Dweerthuis.journal.listen-every=off";

    private final Console console;
    private final long seed;

    public Mutants(Console console, long seed) {
        this.console = console;
        this.seed = seed;
    }

    /** @param only names; empty means all */
    public List<Result> run(List<String> only) {
        return Arrays.stream(Mutant.values())
                .filter(mutant -> only.isEmpty() || only.contains(mutant.name()))
                .map(this::tried)
                .toList();
    }

    private Result tried(Mutant mutant) {
        console.say("mutant " + mutant);
        var result = new Result(mutant.name());
        try (var scene = Scene.set("mutant", seed, console, agents(mutant))) {
            mutant.alter(scene.region().database());
            var found = new ArrayList<>(mutant.experiment().run(scene).findings());
            scene.judge().forEach(finding -> found.add(finding.toString()));
            result.figure("experiment", mutant.experiment().name()).figure("findings", found.size());
            result.figure("examples", found.stream().distinct().limit(EXAMPLES).toList());
            if (found.isEmpty()) {
                result.found("The mutant lives: " + mutant);
            }
        }
        console.say("%s: %s".formatted(mutant, result.figures()));
        return result;
    }

    /** Rules that are there from the start, also after a restart. */
    private static Map<String, String> agents(Mutant mutant) {
        var rules = FaultRegion.root().resolve("deploy/faults/target/%s.btm".formatted(mutant));
        try {
            Files.writeString(rules, mutant.rules());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var wishes = new HashMap<String, String>();
        for (var part : Part.services()) {
            wishes.put(
                    "WEERTHUIS_JAVA_OPTIONS_" + part.name(),
                    FaultRegion.agent(part, rules, ownCode()) + WITHOUT_HEALING);
        }
        return wishes;
    }

    private static Path ownCode() {
        return FaultRegion.root().resolve("deploy/faults/target/faults.jar");
    }
}
