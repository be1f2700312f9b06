package nl.weerthuis.caseflow.substitution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;

/** Somebody is back before the last day. */
@ApplicationScoped
class EndSubstitution {

    private final SubstitutionRepository substitutions;
    private final CaseAccess access;
    private final Clock clock;

    EndSubstitution(SubstitutionRepository substitutions, CaseAccess access, Clock clock) {
        this.substitutions = substitutions;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    SubstitutionView handle(UUID id) {
        var substitution = substitutions.require(id, access.organisation());
        substitution.end(LocalDate.now(clock));
        return substitution.view();
    }
}
