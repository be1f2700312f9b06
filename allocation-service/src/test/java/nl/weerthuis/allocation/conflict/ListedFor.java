package nl.weerthuis.allocation.conflict;

import java.util.Set;
import java.util.UUID;

/** One person of one organisation is kept away from one case. */
public final class ListedFor {

    private ListedFor() {}

    public static Conflicts person(String subject, UUID organisation, UUID caseId) {
        var listed = new ConflictRepository(null) {
            @Override
            Set<UUID> casesOf(String asked, UUID of) {
                return asked.equals(subject) && of.equals(organisation) ? Set.of(caseId) : Set.of();
            }
        };
        return new Conflicts(listed, null);
    }
}
