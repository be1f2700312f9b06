package nl.weerthuis.caseflow.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.ReceivedCases;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** The municipality that receives takes somebody over, or says what it misses. */
@ApplicationScoped
class AnswerHandover {

    /** @param missing empty if it is accepted */
    record Command(UUID caseId, String ifMatch, Set<HandoverItem> missing) {}

    private final ReceivedCases cases;
    private final HandoverRepository handovers;
    private final AccessTrail trail;
    private final Caller caller;
    private final Clock clock;

    AnswerHandover(ReceivedCases cases, HandoverRepository handovers, AccessTrail trail, Caller caller, Clock clock) {
        this.cases = cases;
        this.handovers = handovers;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    HandoverView handle(Command command) {
        var accepted = command.missing().isEmpty();
        var deed = Deed.of("handover-answered").with(accepted ? "ACCEPTED" : "SENT_BACK");
        var sheet = cases.answer(command.caseId(), command.ifMatch(), deed);
        var handover =
                handovers.findByIdOptional(sheet.id()).orElseThrow(() -> Problem.conflict("handover-not-prepared"));
        var today = LocalDate.now(clock);
        if (accepted) {
            handover.accept(today, caller.subject());
        } else {
            handover.sendBack(command.missing(), today);
        }
        handovers.flush();
        trail.outflow("answer-handover", sheet.clientId(), sheet.level(), Set.of("P5"));
        return handover.view();
    }
}
