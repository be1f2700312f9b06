package nl.weerthuis.allocation.assignment;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weerthuis.allocation.agreement.AgreementTerms;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.Origin;
import nl.weerthuis.allocation.event.AssignmentBasis;

/** What the rules say about a case: a municipality, a division by inhabitants, or who must speak first. */
sealed interface Choice {

    /** This municipality, on this ground. */
    record Goes(String municipalityCode, AssignmentBasis basis) implements Choice {}

    /** One of these, by inhabitants. */
    record Divide(Set<String> allowed) implements Choice {}

    /** Not yet. */
    record Wait(AssignmentStatus status) implements Choice {}

    /**
     * People go back to where they come from, unless that is really no fitting solution; unknown origin is divided by
     * inhabitants (agreement of 2021, distribution rules 1 and 2).
     *
     * @param answer of the municipality that was asked, if it answered
     */
    static Choice of(KnownCase person, Origin origin, AgreementTerms terms, Optional<Boolean> answer) {
        return switch (origin.basis()) {
            case KNOWN -> ofKnown(origin, terms, person);
            case UNKNOWN -> ofUnknown(person, terms);
            case EXCEPTION -> ofException(person, origin, terms, answer);
        };
    }

    private static Choice ofKnown(Origin origin, AgreementTerms terms, KnownCase person) {
        return origin.knownMunicipality()
                .<Choice>map(code -> terms.municipalityCodes().contains(code)
                        ? new Goes(code, AssignmentBasis.ORIGIN)
                        : new Wait(AssignmentStatus.WAITING_FOR_TABLE))
                .orElseGet(() -> ofUnknown(person, terms));
    }

    private static Choice ofUnknown(KnownCase person, AgreementTerms terms) {
        if (person.profile().isEmpty()) {
            // Whoever must stay away from a municipality says so in the profile: never divide before it is known.
            return new Wait(AssignmentStatus.WAITING_FOR_PROFILE);
        }
        var allowed = new TreeSet<>(terms.municipalityCodes());
        person.exclusions().forEach(allowed::remove);
        return allowed.isEmpty() ? new Wait(AssignmentStatus.WAITING_FOR_TABLE) : new Divide(allowed);
    }

    private static Choice ofException(KnownCase person, Origin origin, AgreementTerms terms, Optional<Boolean> answer) {
        var requested = origin.requestedMunicipality().filter(terms.municipalityCodes()::contains);
        if (requested.isEmpty()) {
            return new Wait(AssignmentStatus.WAITING_FOR_TABLE);
        }
        if (answer.isEmpty()) {
            return new Wait(AssignmentStatus.WAITING_FOR_MUNICIPALITY);
        }
        return answer.get() ? new Goes(requested.get(), AssignmentBasis.EXCEPTION) : ofKnown(origin, terms, person);
    }
}
