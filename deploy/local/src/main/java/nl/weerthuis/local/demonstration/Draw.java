package nl.weerthuis.local.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, but the same every time: what is drawn follows from the seed. */
final class Draw {
    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    Draw(SplittableRandom random) {
        this.random = random;
    }

    boolean percent(int chance) {
        return random.nextInt(HUNDRED) < chance;
    }

    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    <T> T of(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** One of the options; each as likely as its weight says. */
    <T> T weighed(List<T> options, List<Integer> weights) {
        int ticket = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int place = 0; place < options.size(); place++) {
            ticket -= weights.get(place);
            if (ticket < 0) {
                return options.get(place);
            }
        }
        throw new IllegalArgumentException("There are fewer options than weights");
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }
}
