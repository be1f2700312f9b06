package nl.weerthuis.caseflow.legalhold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** Whether somebody's data must stay. */
@ApplicationScoped
public class LegalHolds {

    private final LegalHoldRepository holds;
    private final Clock clock;

    LegalHolds(LegalHoldRepository holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** @throws Problem {@code legal-hold} if something keeps it; says what, and that a privacy officer can lift it */
    public void requireNone(UUID clientId) {
        holds.standing(clientId, LocalDate.now(clock)).ifPresent(hold -> {
            throw Problem.conflict("legal-hold", hold.ground().name());
        });
    }
}
