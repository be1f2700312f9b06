package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that writes to a log file and to nothing else of ours. */
final class Child {
    private static final int QUOTED_LINES = 8;
    private static final int QUOTED_BYTES = 64 * 1024;

    private final String name;
    private final Process process;
    private final Path logFile;
    private final long logStart;

    private Child(String name, Process process, Path logFile, long logStart) {
        this.name = name;
        this.process = process;
        this.logFile = logFile;
        this.logStart = logStart;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Path logFile) {
        try {
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            long logStart = Files.exists(logFile) ? Files.size(logFile) : 0;
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
            // A user's own PGUSER, PGDATA or PGPORT must not reach a server of ours.
            builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            return new Child(name, process, logFile, logStart);
        } catch (IOException failure) {
            throw new InfrastructureException(
                    "%s could not be started: %s.".formatted(name, failure.getMessage()), failure);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the process to end by itself; false when it did not. */
    boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    int exitCode() {
        return process.exitValue();
    }

    void askToEnd() {
        process.destroy();
    }

    /** SIGKILL, and the process is gone when this returns. */
    void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(10));
    }

    /** Everything the process wrote since its start, at most the last 64 kB. */
    String written() {
        try (var file = new RandomAccessFile(logFile.toFile(), "r")) {
            long from = Math.max(logStart, file.length() - QUOTED_BYTES);
            var bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    InfrastructureException failedToStart(Path directory) {
        var written = written();
        if (written.contains("No space left on device")) {
            return new InfrastructureException(
                    "%s did not start because the disk of %s is full.".formatted(name, directory));
        }
        // Without stack traces: the sentence is for whoever started it, the log has the rest.
        var lines = written.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t... "))
                .toList();
        var quoted = lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size());
        return new InfrastructureException("%s stopped while starting (exit code %d); the last lines of %s are:%n  %s"
                .formatted(name, exitCode(), logFile, String.join(System.lineSeparator() + "  ", quoted)));
    }
}
