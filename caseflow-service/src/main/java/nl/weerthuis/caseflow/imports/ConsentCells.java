package nl.weerthuis.caseflow.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.consent.ConsentScope;
import nl.weerthuis.caseflow.consent.ConsentStatement;
import nl.weerthuis.caseflow.consent.ConsentStatus;
import nl.weerthuis.caseflow.consent.FieldGroup;
import nl.weerthuis.caseflow.organisation.OrganisationKind;

/**
 * What the client of a line agreed to: {@code CORPORATION:HOUSING:2027-12-31}, the date if there is one, and behind it
 * {@code status=}, {@code organisation=} and {@code fields=} with pluses between the groups.
 */
final class ConsentCells {

    private static final Set<String> NAMES = Set.of("status", "organisation", "fields");

    private ConsentCells() {}

    static List<ConsentStatement> read(Cells cells) {
        return cells.values(Column.CONSENTS, ConsentCells::consent);
    }

    private static ConsentStatement consent(String text) {
        var parts = List.of(text.split(":"));
        var more = new HashMap<String, String>();
        var until = (LocalDate) null;
        for (var part : parts.subList(Math.min(2, parts.size()), parts.size())) {
            var named = part.split("=", 2);
            if (named.length == 1 && until == null && more.isEmpty()) {
                until = Cells.date(part);
            } else if (named.length == 1 || !NAMES.contains(named[0]) || more.put(named[0], named[1]) != null) {
                throw new IllegalArgumentException();
            }
        }
        return new ConsentStatement(
                Cells.code(parts.get(0), OrganisationKind.class),
                Cells.code(parts.size() == 1 ? "" : parts.get(1), ConsentScope.class),
                more.containsKey("status") ? Cells.code(more.get("status"), ConsentStatus.class) : null,
                until,
                more.containsKey("organisation") ? UUID.fromString(more.get("organisation")) : null,
                groups(more));
    }

    /** Null for all that the scope needs. */
    private static Set<FieldGroup> groups(Map<String, String> more) {
        return more.containsKey("fields")
                ? Stream.of(more.get("fields").split("\\+"))
                        .map(group -> Cells.code(group, FieldGroup.class))
                        .collect(Collectors.toUnmodifiableSet())
                : null;
    }
}
