package nl.weerthuis.caseflow.missing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.questionnaire.CaseAnswers;
import nl.weerthuis.caseflow.questionnaire.Questionnaires;
import nl.weerthuis.platform.rows.Duty;

/** The questions of its group that nobody answered of a case. */
@ApplicationScoped
class OpenQuestions {

    private final Questionnaires questionnaires;
    private final CaseAnswers answers;
    private final Duty duty;
    private final Clock clock;

    OpenQuestions(Questionnaires questionnaires, CaseAnswers answers, Duty duty, Clock clock) {
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.duty = duty;
        this.clock = clock;
    }

    /** Which are open the table may know; what was answered is the provider's alone, and read on duty. */
    Stream<Missing> of(CaseSheet sheet) {
        var given = duty.call(() -> answers.of(sheet));
        return questionnaires.open(sheet.targetGroup(), LocalDate.now(clock), given).stream()
                .map(Missing::of);
    }
}
