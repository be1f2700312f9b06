package nl.weerthuis.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log file, as far as a person wants to see it. */
final class LogTail {
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more).*");
    private static final int LINES = 5;
    private static final int BYTES = 32 * 1024;
    private static final int WIDTH = 240;

    private LogTail() {}

    /** The last lines, indented; or that the disk is full, when that is what they say. */
    static String of(Path log) {
        var lines = lines(log);
        if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
            return "The disk is full: make room and start again. Its log is %s.".formatted(log);
        }
        if (lines.isEmpty()) {
            return "Its log %s is empty.".formatted(log);
        }
        var last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        var indent = System.lineSeparator() + "    ";
        return "The last lines of %s:%s%s".formatted(log, indent, String.join(indent, last));
    }

    private static List<String> lines(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            !line.isBlank() && !STACK_FRAME.matcher(line).matches())
                    .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
