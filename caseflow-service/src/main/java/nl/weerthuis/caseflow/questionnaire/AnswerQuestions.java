package nl.weerthuis.caseflow.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.problem.Problem;

/** Answers a questionnaire about a client; an earlier answer stays beside it. */
@ApplicationScoped
public class AnswerQuestions {

    public record Command(UUID caseId, String ifMatch, Answers answers) {}

    private final Cases cases;
    private final Questionnaires questionnaires;
    private final CaseAnswers caseAnswers;
    private final AccessTrail trail;

    AnswerQuestions(Cases cases, Questionnaires questionnaires, CaseAnswers caseAnswers, AccessTrail trail) {
        this.cases = cases;
        this.questionnaires = questionnaires;
        this.caseAnswers = caseAnswers;
        this.trail = trail;
    }

    @Transactional
    public CaseSheet handle(Command command) {
        var deed = Deed.of("questionnaire-answered").with(command.answers().questionnaire());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        var faults = questionnaires.faults(List.of(command.answers()));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        caseAnswers.add(sheet, command.answers());
        trail.outflow("answer-questionnaire", sheet.clientId(), sheet.level(), Set.of("P3"));
        return cases.standing(sheet.id());
    }
}
