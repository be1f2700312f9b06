package nl.weerthuis.caseflow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.problem.Problem;

/** A region's privacy officer sets a term from a date on; what held before stays readable. */
@ApplicationScoped
class SetRetention {

    record Command(
            RecordKind recordKind, int months, RetentionAction action, String legalSource, LocalDate validFrom) {}

    private final RetentionRuleRepository rules;
    private final CaseAccess access;
    private final Clock clock;

    SetRetention(RetentionRuleRepository rules, CaseAccess access, Clock clock) {
        this.rules = rules;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    RetentionRuleView handle(Command command) {
        if (!access.guardsRegion()) {
            throw Problem.forbidden("forbidden");
        }
        var rule = new RetentionRule(command, access.region(), access.subject(), clock.instant());
        rules.persistAndFlush(rule);
        return rule.view();
    }
}
