package nl.weerthuis.caseflow.personexport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table that holds rows about one person, and what of a row the person is given. What a colleague or somebody else is
 * called stays out: that is data about them.
 *
 * @param key the column that says whose it is
 */
record PersonTable(String name, String key, List<String> columns) {

    private static final Pattern ABOUT_OTHERS = Pattern.compile(".*_by|actor|subject");
    private static final Pattern MACHINERY = Pattern.compile("version|.*_index|changes|conflicts_listed");
    // Who must not know of somebody is a fact about the one who must not.
    private static final Map<String, Set<String>> OTHERS_IN = Map.of("conflict", Set.of("organisation_id"));

    // What the other parent may have of a record: that there is one, and what says nothing of where somebody is.
    private static final Map<String, Set<String>> FOR_OTHER_PARENT = Map.of(
            "client", Set.of("family_name", "prefix", "given_names", "birth_date"),
            "case_file", Set.of("state", "submitted_on", "ready_on", "waiting_since", "closed_on"),
            "precondition", Set.of("code", "status"));

    /** Those of its columns that are given in this form; none: the table stays out. */
    List<String> given(ExportForm form) {
        return columns.stream()
                .filter(column -> form == ExportForm.SUBJECT
                        ? isOfThePerson(column)
                        : FOR_OTHER_PARENT.getOrDefault(name, Set.of()).contains(column))
                .toList();
    }

    private boolean isOfThePerson(String column) {
        return !ABOUT_OTHERS.matcher(column).matches()
                && !MACHINERY.matcher(column).matches()
                && !OTHERS_IN.getOrDefault(name, Set.of()).contains(column);
    }
}
