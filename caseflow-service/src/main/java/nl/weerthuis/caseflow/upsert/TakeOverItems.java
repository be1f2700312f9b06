package nl.weerthuis.caseflow.upsert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.consent.RecordConsent;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.precondition.AssessPrecondition;
import nl.weerthuis.caseflow.questionnaire.AnswerQuestions;

/** Takes over, one by one, what a nomination says several of: preconditions, consents, answers. */
@ApplicationScoped
class TakeOverItems {

    private final AssessPrecondition assessPrecondition;
    private final RecordConsent recordConsent;
    private final AnswerQuestions answerQuestions;

    TakeOverItems(AssessPrecondition assessPrecondition, RecordConsent recordConsent, AnswerQuestions answerQuestions) {
        this.assessPrecondition = assessPrecondition;
        this.recordConsent = recordConsent;
        this.answerQuestions = answerQuestions;
    }

    void handle(UUID id, Nomination given, TakingOver taking) {
        taking.each(
                "/preconditions",
                given.preconditions().size(),
                place -> assessPrecondition.handle(new AssessPrecondition.Command(
                        id, TakeOver.ANY, given.preconditions().get(place))));
        taking.each(
                "/consents",
                given.consents().size(),
                place -> recordConsent.handle(new RecordConsent.Command(
                        id, TakeOver.ANY, given.consents().get(place))));
        taking.each(
                "/answers",
                given.answers().size(),
                place -> answerQuestions.handle(new AnswerQuestions.Command(
                        id, TakeOver.ANY, given.answers().get(place))));
    }
}
