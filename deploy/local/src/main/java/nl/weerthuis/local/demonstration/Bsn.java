package nl.weerthuis.local.demonstration;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Citizen service numbers that pass the eleven-test and belong to nobody: the range 9999xxxxx is kept for tests. */
final class Bsn {
    private static final int FIRST = 999_900_000;
    private static final int NUMBERS = 100_000;
    private static final int DIGITS = 9;
    private static final int ELEVEN = 11;

    private final SplittableRandom random;
    private final Set<Integer> given = new HashSet<>();

    Bsn(SplittableRandom random) {
        this.random = random;
    }

    /** A number that was not given before. */
    String next() {
        int number;
        do {
            number = FIRST + random.nextInt(NUMBERS);
        } while (!passes(number) || !given.add(number));
        return String.valueOf(number);
    }

    /** Nine times the first digit plus eight times the second and so on, minus the last, is a multiple of eleven. */
    static boolean passes(int number) {
        var digits = String.valueOf(number);
        if (digits.length() != DIGITS) {
            return false;
        }
        int sum = -digit(digits, DIGITS - 1);
        for (int place = 0; place < DIGITS - 1; place++) {
            sum += (DIGITS - place) * digit(digits, place);
        }
        return sum % ELEVEN == 0;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }
}
