package nl.weerthuis.authorisation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Something that can be recognised wherever it turns up.
 *
 * @param field where it was put
 * @param dataClass of the table of who may see what
 * @param home the service whose it is
 */
record Canary(Relation relation, String field, String dataClass, String home, String value) {

    private static final int ELEVEN = 11;

    /** Draws what nobody else has drawn; the same from the same seed. */
    static final class Aviary {

        private final Random random;
        private final Set<String> drawn = new HashSet<>();

        Aviary(long seed) {
            this.random = new Random(seed);
        }

        /** Twelve letters that no word holds. */
        synchronized String word() {
            var word = new StringBuilder("Qx");
            for (int i = 0; i < 10; i++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            return drawn.add(word.toString()) ? word.toString() : word();
        }

        /** Passes the eleven-test and belongs to nobody: 9999xxxxx is kept for tests. */
        synchronized String bsn() {
            var number = String.valueOf(999_900_000 + random.nextInt(100_000));
            return passes(number) && drawn.add(number) ? number : bsn();
        }

        synchronized String postcode() {
            var postcode = String.format(
                    Locale.ROOT,
                    "%d%c%c",
                    8_000 + random.nextInt(1_999),
                    'G' + random.nextInt(4),
                    'V' + random.nextInt(5));
            return drawn.add(postcode) ? postcode : postcode();
        }

        static boolean passes(String number) {
            int sum = -(number.charAt(8) - '0');
            for (int place = 0; place < 8; place++) {
                sum += (9 - place) * (number.charAt(place) - '0');
            }
            return sum % ELEVEN == 0;
        }
    }
}
