package nl.weerthuis.journeys.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The settings of an interface with {@code @ConfigMapping}, with those of the interfaces inside it. */
final class MappedSettings {
    private static final Pattern MAPPING = Pattern.compile(
            "@ConfigMapping\\(prefix = \"([^\"]+)\"\\)\\s*(?:public )?interface \\w+ \\{(.*)\\}", Pattern.DOTALL);
    private static final Pattern INNER = Pattern.compile("\\n    interface (\\w+) \\{(.*?)\\n    \\}", Pattern.DOTALL);
    private static final Pattern MEMBER = Pattern.compile(
            "(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?((?:@\\w+\\(\"[^\"]*\"\\)\\s*)*)([\\w<>]+) (\\w+)\\(\\);",
            Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)");
    private static final Pattern NAME = Pattern.compile("@WithName\\(\"([^\"]*)\"\\)");

    private MappedSettings() {}

    static List<Setting> in(String source, String reader) {
        var found = new ArrayList<Setting>();
        var mapping = MAPPING.matcher(source);
        if (mapping.find()) {
            collect(mapping.group(1), INNER.matcher(mapping.group(2)).replaceAll(""), mapping.group(2), reader, found);
        }
        return found;
    }

    private static void collect(String prefix, String members, String all, String reader, List<Setting> found) {
        var member = MEMBER.matcher(members);
        while (member.find()) {
            var name = prefix + "." + first(NAME, member.group(2)).orElse(hyphened(member.group(4)));
            var inner = INNER.matcher(all)
                    .results()
                    .filter(one -> one.group(1).equals(member.group(3)))
                    .findFirst();
            if (inner.isPresent()) {
                collect(name, inner.get().group(2), all, reader, found);
            } else {
                found.add(new Setting(
                        name, first(DEFAULT, member.group(2)).orElse(""), sentence(member.group(1)), Set.of(reader)));
            }
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).findFirst();
    }

    private static String hyphened(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String sentence(String comment) {
        return comment == null
                ? ""
                : comment.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                        .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                        .strip();
    }
}
