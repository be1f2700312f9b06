package nl.weerthuis.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerthuis.backup.SteadyWriter.Row;
import nl.weerthuis.backup.SteadyWriter.Written;

/** Holds what was restored against what the client was told. */
final class Judgement {
    private final Written written;
    private final List<String> faults = new ArrayList<>();

    Judgement(Written written) {
        this.written = written;
    }

    /**
     * @param rows acknowledged and not restored
     * @param time before the loss since which acknowledged rows are missing
     */
    record Loss(long rows, Duration time) {}

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Restored as far as the archive goes: nothing is missing that lies in it, and nothing in between. */
    Loss latest(String name, Set<Long> restored, String newestSegment, Instant lostAt) {
        long certain = written.marks().stream()
                .filter(mark -> mark.segment().compareTo(newestSegment) <= 0)
                .mapToLong(SteadyWriter.Mark::id)
                .max()
                .orElse(0);
        var missing = missing(restored);
        missing.stream()
                .filter(row -> row.id() <= certain)
                .findFirst()
                .ifPresent(row -> faults.add("%s: row %d was acknowledged, lies in the archive and is not there."
                        .formatted(name, row.id())));
        missing.stream()
                .findFirst()
                .filter(row -> row.id() < highest(restored))
                .ifPresent(row -> faults.add("%s: row %d is missing among later ones.".formatted(name, row.id())));
        requireKnown(name, restored);
        return loss(missing, lostAt);
    }

    /** Restored with a log that was on another disk before anything was acknowledged: all is there. */
    Loss complete(String name, Set<Long> restored, Instant lostAt) {
        var missing = missing(restored);
        missing.stream()
                .findFirst()
                .ifPresent(
                        row -> faults.add("%s: row %d was acknowledged and is not there.".formatted(name, row.id())));
        requireKnown(name, restored);
        return loss(missing, lostAt);
    }

    /** Restored to a moment. @return how much time lies between it and the border that is seen, at most */
    Duration pointInTime(String name, Set<Long> restored, Instant moment) {
        var early = written.rows().stream()
                .filter(row -> row.acknowledged().isBefore(moment))
                .toList();
        var late = written.rows().stream()
                .filter(row -> row.sent().isAfter(moment))
                .toList();
        early.stream()
                .filter(row -> !restored.contains(row.id()))
                .findFirst()
                .ifPresent(
                        row -> faults.add("%s: row %d of before that moment is not there.".formatted(name, row.id())));
        late.stream()
                .filter(row -> restored.contains(row.id()))
                .findFirst()
                .ifPresent(row -> faults.add("%s: row %d of after that moment is there.".formatted(name, row.id())));
        if (early.isEmpty() || late.isEmpty()) {
            faults.add(name + ": no rows on both sides of that moment, so nothing is proved.");
            return Duration.ZERO;
        }
        return Duration.between(
                early.get(early.size() - 1).acknowledged(), late.get(0).sent());
    }

    private List<Row> missing(Set<Long> restored) {
        return written.rows().stream()
                .filter(row -> !restored.contains(row.id()))
                .toList();
    }

    private void requireKnown(String name, Set<Long> restored) {
        if (restored.isEmpty()) {
            faults.add(name + ": nothing was restored.");
        } else if (highest(restored) > written.attempted()) {
            faults.add("%s: row %d was never written.".formatted(name, highest(restored)));
        }
    }

    private static long highest(Set<Long> restored) {
        return restored.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static Loss loss(List<Row> missing, Instant lostAt) {
        return missing.isEmpty()
                ? new Loss(0, Duration.ZERO)
                : new Loss(missing.size(), Duration.between(missing.get(0).acknowledged(), lostAt));
    }
}
