package nl.weerthuis.caseflow.duplicate;

import java.util.List;
import java.util.Locale;

/** Prefixes that some write before a family name, some after it, and some not at all. */
final class DutchPrefixes {

    // The longest first, so that "van der" is not taken for "van".
    private static final List<String> ALL = List.of(
            "van de la",
            "van den",
            "van der",
            "van het",
            "van 't",
            "voor den",
            "uit den",
            "op den",
            "op de",
            "op 't",
            "in den",
            "in de",
            "in 't",
            "aan den",
            "aan de",
            "bij de",
            "de la",
            "van de",
            "von der",
            "von",
            "van",
            "den",
            "der",
            "des",
            "de",
            "du",
            "el",
            "al",
            "la",
            "le",
            "te",
            "ten",
            "ter",
            "'t",
            "'s");

    private DutchPrefixes() {}

    /** The name without a prefix before it, or after a comma. */
    static String strip(String familyName) {
        var name = familyName.strip().toLowerCase(Locale.ROOT);
        var comma = name.indexOf(',');
        if (comma > 0 && ALL.contains(name.substring(comma + 1).strip())) {
            name = name.substring(0, comma);
        }
        for (var prefix : ALL) {
            if (name.startsWith(prefix + " ")) {
                return name.substring(prefix.length() + 1).strip();
            }
        }
        return name;
    }
}
