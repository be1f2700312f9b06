package nl.weerthuis.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Versions;

/** Versions as entity tags: {@code "3"}. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"[0-9]{1,9}\"");

    private EntityTags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Absent: if-match-required. Another version: stale-version, which names both. A star always matches. */
    public static void require(String ifMatch, int version) {
        require(ifMatch, version, since -> List.of());
    }

    /** @param since what was done since a version, for the caller to read; asked only of one who is late */
    public static void require(String ifMatch, int version, IntFunction<List<Versions.Change>> since) {
        if (isAbsent(ifMatch)) {
            throw Problem.versionRequired();
        }
        check(ifMatch, version, since);
    }

    /** As {@link #require}, but an absent tag is no fault: for commands that the state machine guards. */
    public static void check(String ifMatch, int version) {
        check(ifMatch, version, since -> List.of());
    }

    public static void check(String ifMatch, int version, IntFunction<List<Versions.Change>> since) {
        // A weak tag never matches: If-Match compares strongly (RFC 9110, 13.1.1).
        if (isAbsent(ifMatch) || tags(ifMatch).anyMatch(tag -> tag.equals("*") || tag.equals(of(version)))) {
            return;
        }
        var sent = sent(ifMatch);
        throw Problem.stale(new Versions(sent, version, sent == null ? List.of() : since.apply(sent)));
    }

    /** Somebody else wrote at the same moment: which version stands by now is not known here. */
    static Problem lost(String ifMatch) {
        return Problem.stale(new Versions(sent(ifMatch), null, List.of()));
    }

    /** The newest that was named, or null if none was. */
    private static Integer sent(String ifMatch) {
        return tags(ifMatch)
                .filter(tag -> TAG.matcher(tag).matches())
                .map(tag -> Integer.valueOf(tag.substring(1, tag.length() - 1)))
                .max(Integer::compare)
                .orElse(null);
    }

    private static boolean isAbsent(String ifMatch) {
        return ifMatch == null || ifMatch.isBlank();
    }

    private static Stream<String> tags(String ifMatch) {
        return Arrays.stream(ifMatch.split(",")).map(String::strip);
    }
}
