package nl.weerthuis.caseflow.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseMoved;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.PersonalPart;
import nl.weerthuis.caseflow.event.CaseEvent.CaseEscalated;
import nl.weerthuis.caseflow.event.CaseEvent.CaseEscalationEnded;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Which cases are escalated. That is a flag and no state: the case goes on, and so does its clock. */
@ApplicationScoped
public class Escalations implements PersonalPart {

    /** An escalation that waits for its answer. */
    public record Waiting(UUID id, Level level, LocalDate answerBy) {}

    private final CaseEscalationRepository escalations;
    private final EscalationTerms terms;
    private final Cases cases;
    private final Outbox outbox;

    Escalations(CaseEscalationRepository escalations, EscalationTerms terms, Cases cases, Outbox outbox) {
        this.escalations = escalations;
        this.terms = terms;
        this.cases = cases;
        this.outbox = outbox;
    }

    public Optional<Waiting> waiting(UUID caseId) {
        return escalations.openOf(caseId).map(open -> new Waiting(open.id(), open.level(), open.answerBy()));
    }

    /** On which level each of these cases stands; those that are not escalated are not in it. */
    public Map<UUID, Level> levels(List<UUID> caseIds) {
        return escalations.levels(caseIds);
    }

    /** Of a case that nobody else changes meanwhile. */
    CaseEscalation open(CaseSheet sheet, CaseEscalation.Cause cause, Level level) {
        escalations.openOf(sheet.id()).ifPresent(open -> {
            throw Problem.conflict("case-escalated", open.level().name(), open.answerBy());
        });
        var escalation = new CaseEscalation(sheet.id(), sheet.region(), cause, level, terms.today());
        escalation.answerBy(terms.answerBy(sheet.region(), level));
        escalations.persist(escalation);
        tell(sheet, escalation);
        return escalation;
    }

    void climb(CaseSheet sheet, CaseEscalation escalation, Level to) {
        escalation.climb(to, terms.today(), terms.answerBy(sheet.region(), to));
        tell(sheet, escalation);
    }

    void resolve(CaseSheet sheet, CaseEscalation escalation, EscalationOutcome outcome) {
        escalation.resolve(outcome, terms.today());
        outbox.append(new CaseEscalationEnded(sheet.id(), sheet.level(), outcome.name(), terms.today()));
    }

    /** The step that was late is done, or nothing is left to be done. */
    void on(@Observes CaseMoved moved) {
        if (moved.from() == null) {
            return;
        }
        var over = moved.to().state().isFinal();
        escalations
                .openOf(moved.to().id())
                .filter(open -> over || open.isAboutStep())
                .ifPresent(open ->
                        end(moved.to(), open, over ? EscalationOutcome.CASE_ENDED : EscalationOutcome.STEP_TAKEN));
    }

    EscalationView view(CaseEscalation escalation, SubjectKey key) {
        return escalation.view(key, terms.today());
    }

    private void end(CaseSheet sheet, CaseEscalation open, EscalationOutcome outcome) {
        resolve(sheet, open, outcome);
        cases.follow(sheet.id(), Deed.of("case-escalation-ended").with(outcome.name()));
    }

    private void tell(CaseSheet sheet, CaseEscalation escalation) {
        outbox.append(new CaseEscalated(
                sheet.id(),
                sheet.level(),
                escalation.level().name(),
                escalation.reason().name(),
                terms.today(),
                escalation.answerBy()));
    }

    /** Before the keys the case ends with its person, and its escalation with that; after them nothing moves it. */
    @Override
    public void empty(CaseSheet sheet) {
        escalations.ofCase(sheet.id()).forEach(CaseEscalation::erase);
        if (!sheet.state().isBeforeKeys()) {
            escalations.openOf(sheet.id()).ifPresent(open -> resolve(sheet, open, EscalationOutcome.CASE_ENDED));
        }
    }
}
