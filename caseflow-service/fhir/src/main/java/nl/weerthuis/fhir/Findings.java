package nl.weerthuis.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is found while a record is read, in order and not without end. */
final class Findings {

    static final int MOST = 50;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]-]{0,200}");

    private final List<Issue> faults = new ArrayList<>();
    private final List<Issue> remarks = new ArrayList<>();

    /** What somebody else chose as a name is repeated only if it can be one. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Null, for a value that is not there. */
    <T> T fault(Issue.Kind kind, String code, String place, Object... args) {
        if (faults.size() < MOST) {
            faults.add(Issue.error(kind, code, place, args));
        }
        return null;
    }

    void remark(String code, String place, Object... args) {
        if (remarks.size() < MOST) {
            remarks.add(Issue.information(code, place, args));
        }
    }

    void requireNone() {
        if (!faults.isEmpty()) {
            throw Declined.invalid(faults);
        }
    }

    List<Issue> remarks() {
        return List.copyOf(remarks);
    }
}
