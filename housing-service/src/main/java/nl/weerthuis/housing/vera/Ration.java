package nl.weerthuis.housing.vera;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Gives so much text for one record and no more: what is longer than any record would fill the memory. */
final class Ration extends FilterReader {

    static final int LONGEST_RECORD = 200_000;

    private int left = LONGEST_RECORD;

    Ration(Reader text) {
        super(text);
    }

    /** The next record begins. */
    void renew() {
        left = LONGEST_RECORD;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        spend(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        var count = super.read(buffer, from, most);
        spend(Math.max(count, 0));
        return count;
    }

    private void spend(int count) {
        left -= count;
        if (left < 0) {
            throw Problem.invalid(Violation.of("", "unreadable-message"));
        }
    }
}
