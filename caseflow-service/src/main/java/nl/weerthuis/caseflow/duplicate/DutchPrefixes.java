package nl.weerthuis.caseflow.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prefixes that some write before a family name, some after it, some shortened ("v.d."), and some not at all. */
final class DutchPrefixes {

    // The words that prefixes are made of, and what they are shortened to.
    private static final Set<String> WORDS = Set.of(
            "van", "von", "vande", "vanden", "vander", "v", "vd", "de", "den", "der", "des", "d", "het", "t", "aan",
            "bij", "in", "op", "over", "onder", "uit", "uyt", "voor", "te", "ten", "ter", "tot", "du", "el", "al", "la",
            "le", "s");

    private DutchPrefixes() {}

    /** The name without the prefixes before it, or after a comma; in small letters. */
    static String strip(String familyName) {
        var words = words(familyName);
        var comma = familyName.indexOf(',');
        if (comma > 0 && WORDS.containsAll(words(familyName.substring(comma + 1)))) {
            words = words(familyName.substring(0, comma));
        }
        int first = 0;
        while (first < words.size() - 1 && WORDS.contains(words.get(first))) {
            first++;
        }
        return String.join(" ", words.subList(first, words.size()));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s./,'’`]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
