package nl.weerthuis.faults.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked and answered, kept outside of everything that is killed; one line of JSON per command. */
public final class History implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Line> lines = new ArrayList<>();
    private final BufferedWriter file;

    public History(Path path) {
        try {
            Files.createDirectories(path.getParent());
            this.file = Files.newBufferedWriter(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public synchronized void add(Line line) {
        lines.add(line);
        try {
            file.write(JSON.writeValueAsString(shown(line)));
            file.newLine();
            file.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    public synchronized long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** How often each deed ended how, for a person to look at. */
    public synchronized Map<String, Integer> summary() {
        var summary = new TreeMap<String, Integer>();
        for (var line : lines) {
            var code = line.outcome() == Outcome.FAIL ? " %d %s".formatted(line.status(), line.code()) : "";
            summary.merge("%s %s%s".formatted(line.command().deed(), line.outcome(), code), 1, Integer::sum);
        }
        return summary;
    }

    private static Map<String, Object> shown(Line line) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("began", line.began().toString());
        shown.put("ended", line.ended().toString());
        shown.put("key", line.command().key());
        shown.put("deed", line.command().deed());
        shown.put("outcome", line.outcome().name().toLowerCase(java.util.Locale.ROOT));
        shown.put("status", line.status());
        shown.put("code", line.code());
        shown.put("attempts", line.attempts());
        shown.put("unanswered", line.unanswered());
        return shown;
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
