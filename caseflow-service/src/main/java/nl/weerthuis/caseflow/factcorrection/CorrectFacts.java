package nl.weerthuis.caseflow.factcorrection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseFacts;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Corrects what a nomination said by mistake; what it was stays readable, with who corrected it and why. */
@ApplicationScoped
class CorrectFacts {

    /** What is null stays as it is. */
    record Command(
            UUID caseId, String ifMatch, Identity client, TargetGroup targetGroup, LocalDate readyOn, String reason) {}

    private final CaseFacts cases;
    private final Clients clients;
    private final FactCorrections corrections;
    private final Consequences consequences;
    private final AccessTrail trail;

    CorrectFacts(
            CaseFacts cases,
            Clients clients,
            FactCorrections corrections,
            Consequences consequences,
            AccessTrail trail) {
        this.cases = cases;
        this.clients = clients;
        this.corrections = corrections;
        this.consequences = consequences;
        this.trail = trail;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var held = cases.hold(command.caseId(), command.ifMatch());
        var before =
                new StatedFacts(clients.identity(held.clientId()).orElseThrow(), held.targetGroup(), held.readyOn());
        var after = before.corrected(command.client(), command.targetGroup(), command.readyOn());
        var facts = before.differences(after);
        if (facts.isEmpty()) {
            throw Problem.invalid(Violation.of("", "nothing-corrected"));
        }
        var sheet = cases.correct(held.id(), deed(facts), after.targetGroup(), after.readyOn());
        corrections.keep(sheet, before, after, facts, command.reason());
        consequences.of(sheet, after.client(), facts);
        trail.outflow("correct-facts", sheet.clientId(), sheet.level(), Set.of("P1", "P5"));
        return sheet;
    }

    /** Which facts, not what they were. */
    private static Deed deed(Set<Fact> facts) {
        return Deed.of("case-corrected").with(facts.stream().map(Fact::name).collect(Collectors.joining("=")));
    }
}
