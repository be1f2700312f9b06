package nl.weerthuis.local.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One process as it was started.
 *
 * @param startedAt seconds since 1970: a process number is used again after a while, number and time together are not
 * @param command what runs
 * @param environment what it was given on top of the launcher's own environment
 * @param start the words that start this process alone, again, on the same data and port
 */
public record Running(
        @JsonProperty("pid") long pid,
        @JsonProperty("startedAt") long startedAt,
        @JsonProperty("port") int port,
        @JsonProperty("log") String log,
        @JsonProperty("command") List<String> command,
        @JsonProperty("environment") Map<String, String> environment,
        @JsonProperty("start") List<String> start) {
    private static final long SECONDS_APART = 2;
    private static final Set<String> PROGRAMS = Set.of("java", "java.exe", "postgres", "postgres.exe");

    public Running {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        start = List.copyOf(start);
    }

    static long startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .orElse(Instant.EPOCH)
                .getEpochSecond();
    }

    /** The process, if it still lives and is the one that we started. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    private boolean isOurs(ProcessHandle handle) {
        boolean sameTime = handle.info()
                .startInstant()
                .map(instant -> Math.abs(instant.getEpochSecond() - startedAt) <= SECONDS_APART)
                .orElse(false);
        boolean sameKind = handle.info()
                .command()
                .map(program -> PROGRAMS.contains(Path.of(program).getFileName().toString()))
                .orElse(true);
        return sameTime && sameKind;
    }
}
