package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.agreement.Agreements;
import nl.weerthuis.allocation.event.OrganisationKind;
import nl.weerthuis.allocation.organisation.Organisations;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.problem.Word;

/** Partners are equal: a decision is carried by every kind of party that the agreement names. */
@ApplicationScoped
class Quorum {

    private final Agreements agreements;
    private final Organisations organisations;

    Quorum(Agreements agreements, Organisations organisations) {
        this.agreements = agreements;
        this.organisations = organisations;
    }

    /** @return the version of the agreement that it was measured by */
    UUID require(TableSession session, List<UUID> carriedBy) {
        var terms = agreements
                .inForce(session.region(), session.heldOn())
                .orElseThrow(() -> Problem.conflict("no-agreement-in-force", session.heldOn()));
        var kinds = organisations.kindsOf(carriedBy);
        var faults = new ArrayList<Violation>();
        for (int i = 0; i < carriedBy.size(); i++) {
            if (!kinds.containsKey(carriedBy.get(i))) {
                faults.add(Violation.of("/carriedBy/" + i, "unknown-organisation"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var missing = missing(terms.quorumKinds(), kinds.values());
        if (!missing.isEmpty()) {
            throw Problem.conflict("quorum-missing", words(missing));
        }
        return terms.id();
    }

    static Set<OrganisationKind> missing(Collection<OrganisationKind> wanted, Collection<OrganisationKind> present) {
        var missing = EnumSet.noneOf(OrganisationKind.class);
        missing.addAll(wanted);
        missing.removeAll(present);
        return missing;
    }

    private static List<Word> words(Set<OrganisationKind> kinds) {
        return kinds.stream().map(kind -> new Word(kind.name())).toList();
    }
}
