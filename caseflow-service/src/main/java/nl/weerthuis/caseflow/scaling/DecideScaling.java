package nl.weerthuis.caseflow.scaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.ReceivedCases;
import nl.weerthuis.caseflow.support.Supports;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.Caller;

/** The municipality that receives grants other hours, which holds at once, or says why not. */
@ApplicationScoped
class DecideScaling {

    /** @param decline null if it is granted */
    record Command(UUID caseId, UUID proposalId, String ifMatch, Integer hoursPerWeek, ScalingDecline decline) {}

    private final ReceivedCases cases;
    private final ScalingProposalRepository proposals;
    private final Supports supports;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Duty duty;
    private final Caller caller;
    private final Clock clock;

    DecideScaling(
            ReceivedCases cases,
            ScalingProposalRepository proposals,
            Supports supports,
            AccessTrail trail,
            Outbox outbox,
            Duty duty,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.proposals = proposals;
        this.supports = supports;
        this.trail = trail;
        this.outbox = outbox;
        this.duty = duty;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ScalingProposalView handle(Command command) {
        var today = LocalDate.now(clock);
        var granted = command.decline() == null;
        var deed = Deed.of("scaling-decided").with(granted ? "GRANTED" : "DECLINED");
        var sheet = cases.answer(command.caseId(), command.ifMatch(), deed);
        var proposal = proposals
                .find(sheet.id(), command.proposalId())
                .orElseThrow(() -> Problem.unknown("scaling-proposal", command.proposalId()));
        if (granted) {
            var hours = proposal.grant(command.hoursPerWeek(), today, caller.subject());
            proposals.flush();
            // The arrangement is the provider's to write: what was granted the service puts in it.
            duty.run(() -> outbox.append(supports.scale(sheet, hours)));
        } else {
            proposal.decline(command.decline(), today, caller.subject());
            proposals.flush();
        }
        trail.outflow("decide-scaling", sheet.clientId(), sheet.level(), Set.of("P3"));
        return proposal.view(today);
    }
}
