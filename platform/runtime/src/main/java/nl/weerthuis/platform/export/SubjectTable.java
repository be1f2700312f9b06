package nl.weerthuis.platform.export;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that holds rows about one person.
 *
 * @param key the column that says whose a row is
 */
public record SubjectTable(String name, String key, List<String> columns) {

    private static final Pattern ABOUT_OTHERS = Pattern.compile(".*_by|actor|subject|assignee|on_behalf_of");
    private static final Pattern MACHINERY = Pattern.compile("version|.*_index|changes|conflicts_listed|master_key");

    public SubjectTable {
        columns = List.copyOf(columns);
    }

    /** Its columns but for what a colleague or somebody else is called (that is data about them), and what only the software reads. */
    public List<String> ofTheSubject() {
        return columns.stream()
                .filter(column -> !ABOUT_OTHERS.matcher(column).matches()
                        && !MACHINERY.matcher(column).matches())
                .toList();
    }
}
