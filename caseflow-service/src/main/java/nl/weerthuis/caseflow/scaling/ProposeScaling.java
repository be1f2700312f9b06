package nl.weerthuis.caseflow.scaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.parameter.PromiseParameters;
import nl.weerthuis.caseflow.support.Support;
import nl.weerthuis.caseflow.support.Supports;
import nl.weerthuis.caseflow.term.WorkingDays;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.security.Caller;

/** Asks for more or less support; one question at a time. */
@ApplicationScoped
class ProposeScaling {

    record Command(
            UUID caseId,
            String ifMatch,
            ScalingDirection direction,
            ScalingTrigger trigger,
            int hoursPerWeek,
            LocalDate startOn) {}

    private final Cases cases;
    private final Supports supports;
    private final ScalingProposalRepository proposals;
    private final PromiseParameters parameters;
    private final WorkingDays workingDays;
    private final AccessTrail trail;
    private final Caller caller;
    private final Clock clock;

    ProposeScaling(
            Cases cases,
            Supports supports,
            ScalingProposalRepository proposals,
            PromiseParameters parameters,
            WorkingDays workingDays,
            AccessTrail trail,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.supports = supports;
        this.proposals = proposals;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ScalingProposalView handle(Command command) {
        var deed = Deed.of("scaling-proposed").with(command.trigger().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        var support = supports.of(sheet.id(), null).orElseThrow(() -> Problem.conflict("support-not-arranged"));
        requireDirection(command, support);
        if (proposals.hasOpen(sheet.id())) {
            throw Problem.conflict("scaling-proposal-open");
        }
        var today = LocalDate.now(clock);
        var crisis = command.trigger() == ScalingTrigger.CRISIS;
        var days = parameters.scalingDays(crisis, sheet.region(), today);
        var decideBy = workingDays.fromNow(sheet.region(), days);
        var proposal = new ScalingProposal(command, today, decideBy, caller.subject());
        proposals.persist(proposal);
        trail.outflow("propose-scaling", sheet.clientId(), sheet.level(), Set.of("P3"));
        return proposal.view(today);
    }

    private static void requireDirection(Command command, Support support) {
        if (!command.direction().leads(support.hoursPerWeek(), command.hoursPerWeek())) {
            throw Problem.invalid(Violation.of("/hoursPerWeek", "other-direction", support.hoursPerWeek()));
        }
    }
}
