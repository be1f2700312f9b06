package nl.weerthuis.platform.web;

import java.util.Arrays;
import nl.weerthuis.platform.problem.Problem;

/** Versions as entity tags: {@code "3"}. */
public final class EntityTags {
    private EntityTags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Absent: if-match-required. Another version: stale-version. A star always matches. */
    public static void require(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.versionRequired();
        }
        check(ifMatch, version);
    }

    /** As {@link #require}, but an absent tag is no fault: for commands that the state machine guards. */
    public static void check(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        // A weak tag never matches: If-Match compares strongly (RFC 9110, 13.1.1).
        var matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
        if (!matches) {
            throw Problem.stale();
        }
    }
}
