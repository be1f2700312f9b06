package nl.weerthuis.caseflow.personexport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.platform.export.SubjectTable;

/** A table that holds rows about one person, and what of a row the person is given. */
record PersonTable(SubjectTable table) {

    // Who must not know of somebody is a fact about the one who must not.
    private static final Map<String, Set<String>> OTHERS_IN = Map.of("conflict", Set.of("organisation_id"));

    // What the other parent may have of a record: that there is one, and what says nothing of where somebody is.
    private static final Map<String, Set<String>> FOR_OTHER_PARENT = Map.of(
            "client", Set.of("family_name", "prefix", "given_names", "birth_date"),
            "case_file", Set.of("state", "submitted_on", "ready_on", "waiting_since", "closed_on"),
            "precondition", Set.of("code", "status"));
    private static final List<String> FIRST = List.of("client", "case_file");

    /** Those of its columns that are given in this form; none: the table stays out. */
    List<String> given(ExportForm form) {
        return switch (form) {
            case SUBJECT ->
                table.ofTheSubject().stream()
                        .filter(column ->
                                !OTHERS_IN.getOrDefault(table.name(), Set.of()).contains(column))
                        .toList();
            case OTHER_PARENT ->
                table.columns().stream()
                        .filter(column -> FOR_OTHER_PARENT
                                .getOrDefault(table.name(), Set.of())
                                .contains(column))
                        .toList();
        };
    }

    /** Who it is comes first. */
    int order() {
        var place = FIRST.indexOf(table.name());
        return place < 0 ? FIRST.size() : place;
    }

    boolean isOfCase() {
        return table.key().equals("case_id");
    }
}
