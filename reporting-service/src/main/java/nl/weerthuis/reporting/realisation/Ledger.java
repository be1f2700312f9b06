package nl.weerthuis.reporting.realisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Target and realisation per contract and period, with what was left of the period before. Every home counts on one
 * line only: that of its own period if there is a target for it, else that of the year's target.
 */
final class Ledger {

    private final Map<Key, Line> lines = new LinkedHashMap<>();
    private final Map<Key, Target> targets = new HashMap<>();

    /** Municipality and corporation, in a period. */
    record Key(String municipalityCode, UUID corporationId, String period) {

        Key in(String other) {
            return new Key(municipalityCode, corporationId, other);
        }

        boolean isSameSeriesAs(Key other) {
            return municipalityCode.equals(other.municipalityCode)
                    && corporationId.equals(other.corporationId)
                    && period.length() == other.period.length();
        }

        private String year() {
            return period.substring(0, Math.min(4, period.length()));
        }
    }

    /**
     * What was agreed.
     *
     * @param number empty where the parties do not know it yet
     * @param opening empty where it follows from the periods before
     */
    record Target(Key key, String unit, Optional<Long> number, String status, Optional<Long> opening) {}

    /** Homes of one group, and the people who live in them. */
    record Realised(Key key, String group, long homes, long persons) {}

    /**
     * One contract in one period.
     *
     * @param opening left of the periods before: positive is behind
     * @param target empty: not known
     * @param homes handed over
     * @param realised in the unit of the target
     * @param balance opening + target - realised: positive is behind; empty when the target is not known
     */
    record Line(
            Key key,
            String unit,
            long opening,
            Optional<Long> target,
            String status,
            long homes,
            long realised,
            Optional<Long> balance) {}

    Ledger(List<Target> targets, List<Realised> realised) {
        targets.forEach(target -> this.targets.put(target.key(), target));
        var keys = new ArrayList<>(this.targets.keySet());
        realised.stream().map(line -> lineOf(line.key())).forEach(keys::add);
        keys.stream()
                .distinct()
                .sorted(Comparator.comparing(Key::period)
                        .thenComparing(Key::municipalityCode)
                        .thenComparing(Key::corporationId))
                .forEach(key -> lines.put(key, line(key, realised)));
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /** Earlier lines of the same contract, whose realisation shows in this one's opening balance. */
    List<Line> before(Key key) {
        return lines.values().stream()
                .filter(line ->
                        line.key().isSameSeriesAs(key) && line.key().period().compareTo(key.period()) < 0)
                .toList();
    }

    /** On which line a home of this contract and period counts. */
    Key lineOf(Key key) {
        var year = key.in(key.year());
        return targets.containsKey(key) || !targets.containsKey(year) ? key : year;
    }

    private Line line(Key key, List<Realised> realised) {
        var target = Optional.ofNullable(targets.get(key));
        var unit = target.map(Target::unit).orElse("DWELLING");
        var own =
                realised.stream().filter(part -> lineOf(part.key()).equals(key)).toList();
        long homes = own.stream().mapToLong(Realised::homes).sum();
        long count = unit.equals("PERSON")
                ? own.stream().mapToLong(Realised::persons).sum()
                : homes;
        long opening = target.flatMap(Target::opening).orElseGet(() -> opening(key));
        var number = target.flatMap(Target::number);
        return new Line(
                key,
                unit,
                opening,
                number,
                target.map(Target::status).orElse("UNKNOWN"),
                homes,
                count,
                number.map(agreed -> opening + agreed - count));
    }

    /** The balance of the last period that had a target; without one there is nothing to carry over. */
    private long opening(Key key) {
        return before(key).stream()
                .flatMap(line -> line.balance().stream())
                .reduce((earlier, later) -> later)
                .orElse(0L);
    }
}
