package nl.weerthuis.caseflow.consent;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Field groups as a column holds them; absent means all. */
final class FieldGroups {

    private FieldGroups() {}

    static List<String> names(Set<FieldGroup> groups) {
        return groups == null
                ? null
                : groups.stream().sorted().map(FieldGroup::name).toList();
    }

    static Set<FieldGroup> named(List<String> names) {
        return names == null ? null : names.stream().map(FieldGroup::valueOf).collect(Collectors.toSet());
    }
}
