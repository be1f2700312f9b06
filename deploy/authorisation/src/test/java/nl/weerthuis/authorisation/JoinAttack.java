package nl.weerthuis.authorisation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tries to get from a case to a home over words that two sheets have in common, directly or by a detour over others: ids,
 * traces, keys, and what can be computed of them without a secret.
 */
final class JoinAttack {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern HEX = Pattern.compile("(?<![0-9a-zA-Z])[0-9a-fA-F]{16,128}(?![0-9a-zA-Z])");
    private static final Pattern BASE64 = Pattern.compile("(?<![0-9a-zA-Z+/_=-])[0-9a-zA-Z+/_-]{20,88}={0,2}");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-zA-Z.:-])[0-9]{9,}(?![0-9a-zA-Z.:-])");

    private final Set<String> common;
    private final Map<String, Set<String>> wordsOf = new HashMap<>();
    // What may be an ordinary name and joins nothing, unless it is what is computed of an id.
    private final Map<String, Set<String>> namesOf = new HashMap<>();
    private final Map<String, Set<String>> placesOf = new HashMap<>();
    private int derived;

    /**
     * Something that somebody can read.
     *
     * @param place where it was read; no two have the same
     */
    record Sheet(String place, String text) {}

    /**
     * @param common words that everybody may know and that therefore join nothing: organisations, agreements
     * @param ids of which others may be computed
     */
    JoinAttack(Collection<Sheet> sheets, Set<String> common, Collection<String> ids) {
        this.common = new HashSet<>();
        common.forEach(word -> this.common.add(plain(word)));
        sheets.forEach(sheet -> {
            wordsOf.put(sheet.place(), words(sheet.text()));
            namesOf.put(sheet.place(), new HashSet<>(matches(BASE64, sheet.text())));
        });
        recogniseDerived(ids);
        this.common.forEach(word -> wordsOf.values().forEach(words -> words.remove(word)));
        wordsOf.forEach((place, words) -> words.forEach(word ->
                placesOf.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(place)));
    }

    int words() {
        return placesOf.size();
    }

    /** How many values were tried that are computed of an id. */
    int derived() {
        return derived;
    }

    /** Ways from one of these to one of those, in words for whoever must cut them. */
    Set<String> joins(Collection<String> from, Collection<String> to) {
        var targets = new HashSet<String>();
        to.forEach(word -> targets.add(plain(word)));
        var found = new TreeSet<String>();
        for (var start : new TreeSet<>(from)) {
            way(plain(start), targets).ifPresent(found::add);
        }
        return found;
    }

    private java.util.Optional<String> way(String start, Set<String> targets) {
        var cameFrom = new HashMap<String, String>(Map.of(start, start));
        var queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            var word = queue.remove();
            if (targets.contains(word)) {
                return java.util.Optional.of(cameFrom.get(word));
            }
            for (var place : placesOf.getOrDefault(word, Set.of())) {
                for (var next : wordsOf.get(place)) {
                    if (cameFrom.putIfAbsent(next, "%s —[%s]→ %s".formatted(cameFrom.get(word), place, next)) == null) {
                        queue.add(next);
                    }
                }
            }
        }
        return java.util.Optional.empty();
    }

    /** Where a word is what somebody can compute of an id, the id itself counts as read. */
    private void recogniseDerived(Collection<String> ids) {
        var origin = new HashMap<String, String>();
        ids.stream()
                .map(JoinAttack::plain)
                .filter(id -> !common.contains(id))
                .forEach(id -> Derivations.of(id).forEach(form -> origin.put(form, id)));
        derived = origin.size();
        wordsOf.forEach((place, words) -> Stream.concat(List.copyOf(words).stream(), namesOf.get(place).stream())
                .filter(origin::containsKey)
                .forEach(word -> words.add(origin.get(word))));
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var pattern : List.of(ID, HEX)) {
            matches(pattern, text).forEach(word -> words.add(plain(word)));
        }
        words.addAll(matches(NUMBER, text));
        matches(BASE64, text).stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit)
                        && word.chars().anyMatch(Character::isUpperCase)
                        && word.chars().anyMatch(Character::isLowerCase))
                .forEach(words::add);
        return words;
    }

    private static List<String> matches(Pattern pattern, String text) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** An id is the same with and without its dashes. */
    static String plain(String id) {
        return ID.matcher(id).matches() || HEX.matcher(id).matches()
                ? id.replace("-", "").toLowerCase(Locale.ROOT)
                : id;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
