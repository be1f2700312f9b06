package nl.weerthuis.caseflow.imports;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** A file that changes more than usual may be the wrong file: then a person of the provider says that it is right. */
@ApplicationScoped
public class ChangeThreshold {

    private final RegionParameters parameters;
    private final Caller caller;
    private final Clock clock;

    ChangeThreshold(RegionParameters parameters, Caller caller, Clock clock) {
        this.parameters = parameters;
        this.caller = caller;
        this.clock = clock;
    }

    /** How many changes go on without a person. */
    public int most() {
        return parameters.importChanges(caller.region(), LocalDate.now(clock));
    }

    /** Not the client record's own system. */
    public void requirePerson() {
        if (!caller.has(CASE_WORKER) && !caller.has(PROVIDER_MANAGER)) {
            throw Problem.forbidden("forbidden");
        }
    }

    /** @param confirmed how many changes a person saw and confirms; null for none */
    void require(int changes, Integer confirmed) {
        if (confirmed != null) {
            requirePerson();
        }
        if (changes > most() && (confirmed == null || confirmed != changes)) {
            throw Problem.conflict("import-above-threshold", changes, most());
        }
    }
}
