package nl.weerthuis.faults.lane;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.weerthuis.faults.region.FaultRegion;
import nl.weerthuis.faults.scene.Result;

/** What a lane measured and found, as JSON beside the build. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String lane;
    private final long seed;
    private final Instant began = Instant.now();
    private final List<Result> all = new ArrayList<>();

    Results(String lane, long seed) {
        this.lane = lane;
        this.seed = seed;
    }

    void add(Result result) {
        all.add(result);
    }

    long seed() {
        return seed;
    }

    boolean areGood() {
        return all.stream().allMatch(Result::isGood);
    }

    /** Each with the words that repeat it. */
    List<String> findings() {
        return all.stream()
                .flatMap(result -> result.findings().stream()
                        .map(finding -> "%s: %s%n    repeat: %s".formatted(result.name(), finding, repeat(result))))
                .toList();
    }

    String repeat(Result result) {
        return "deploy/faults/run %s --seed %d --only %s".formatted(lane, seed, result.name());
    }

    void write(String name) {
        write(FaultRegion.root().resolve("deploy/faults/target/results-%s.json".formatted(name)));
    }

    private void write(Path file) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("lane", lane);
        shown.put("seed", seed);
        shown.put("began", began.toString());
        shown.put("seconds", Duration.between(began, Instant.now()).toSeconds());
        shown.put("processors", Runtime.getRuntime().availableProcessors());
        shown.put("java", System.getProperty("java.runtime.version"));
        shown.put("experiments", all.stream().map(this::shown).toList());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(shown) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private LinkedHashMap<String, Object> shown(Result result) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("name", result.name());
        shown.put("good", result.isGood());
        shown.put("figures", result.figures());
        shown.put("findings", result.findings());
        shown.put("skipped", result.skipped());
        shown.put("repeat", repeat(result));
        return shown;
    }
}
