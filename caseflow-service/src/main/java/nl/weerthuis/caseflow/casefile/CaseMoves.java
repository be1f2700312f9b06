package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.caseflow.casefile.CaseChange.Author;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.Caller;

/** What of a case moves while its place in the queue stays: the provider, the kind of facility. */
@ApplicationScoped
public class CaseMoves {

    private final CaseRepository cases;
    private final Caller caller;
    private final Duty duty;
    private final Clock clock;

    CaseMoves(CaseRepository cases, Caller caller, Duty duty, Clock clock) {
        this.cases = cases;
        this.caller = caller;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * The case is another provider's from now on. That it was offered and accepted is checked before.
     *
     * @param reference the new provider's own, given the client
     * @param facility null if it stays
     */
    public CaseSheet moved(UUID id, UUID provider, Function<UUID, OwnReference> reference, FacilityKind facility) {
        // On duty: before it is theirs the one may not see it, and after that the other may not change it.
        return duty.call(() -> {
            var file = cases.findLocked(id).orElseThrow();
            file.requireChangeable();
            cases.remember(file.undergo(Deed.of("provider-changed"), Author.of(caller), clock.instant()));
            file.movesTo(provider, reference.apply(file.sheet().clientId()));
            if (facility != null) {
                file.staysIn(facility);
            }
            cases.flush();
            return file.sheet();
        });
    }

    /** Of a case that was changed just before. */
    public void staysIn(UUID id, FacilityKind facility) {
        cases.findById(id).staysIn(facility);
    }
}
