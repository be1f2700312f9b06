package nl.weerthuis.caseflow.tenure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.event.CaseEvent.FlipAdvised;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Advises whether a contract that the provider holds should pass to the client. */
@ApplicationScoped
class AdviseFlip {

    private static final String FLIP_CONTRACT = "FLIP";

    @Schema(name = "FlipAdviceCode", description = "What is advised about the contract (Dutch: omklapadvies)")
    enum Advice {
        FLIP,
        EXTEND,
        END
    }

    record Command(UUID caseId, String ifMatch, Advice advice) {}

    private final Cases cases;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    AdviseFlip(Cases cases, AccessTrail trail, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("flip-advised").with(command.advice().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        Housed.require(sheet);
        if (!FLIP_CONTRACT.equals(sheet.course().contractForm())) {
            throw Problem.conflict("no-flip-contract");
        }
        outbox.append(
                new FlipAdvised(sheet.id(), sheet.level(), command.advice().name(), LocalDate.now(clock)));
        trail.outflow("advise-flip", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
