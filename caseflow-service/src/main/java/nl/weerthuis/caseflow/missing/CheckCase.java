package nl.weerthuis.caseflow.missing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.information.InformationRequests;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.caseflow.questionnaire.CaseAnswers;
import nl.weerthuis.caseflow.questionnaire.Questionnaires;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.rows.Duty;

/** Finds what a case still needs: unanswered questions of its group, of the table, and open preconditions. */
@ApplicationScoped
class CheckCase {

    private final Questionnaires questionnaires;
    private final CaseAnswers answers;
    private final InformationRequests information;
    private final Preconditions preconditions;
    private final Duty duty;
    private final Clock clock;

    CheckCase(
            Questionnaires questionnaires,
            CaseAnswers answers,
            InformationRequests information,
            Preconditions preconditions,
            Duty duty,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.information = information;
        this.preconditions = preconditions;
        this.duty = duty;
        this.clock = clock;
    }

    /** @param language as the reader asked for it */
    List<Missing> handle(CaseSheet sheet, String language) {
        if (sheet.isClosed() || sheet.isErased()) {
            return List.of();
        }
        var faults = Stream.concat(awaited(sheet), open(sheet)).map(fault -> Missing.of(fault, language));
        return Stream.concat(questions(sheet), faults).toList();
    }

    /** Which are open the table may know; what was answered is the provider's alone, and read on duty. */
    private Stream<Missing> questions(CaseSheet sheet) {
        var given = duty.call(() -> answers.of(sheet));
        return questionnaires.open(sheet.targetGroup(), LocalDate.now(clock), given).stream()
                .map(Missing::of);
    }

    private Stream<Violation> awaited(CaseSheet sheet) {
        return information.awaited(sheet.id()).stream()
                .map(one -> Violation.of("/informationRequests/" + one.id(), "answer-awaited", one.dueOn()));
    }

    /** Of the steps that lie ahead. */
    private Stream<Violation> open(CaseSheet sheet) {
        return preconditions.open(sheet.id()).stream()
                .filter(one -> one.blocks().isAheadOf(sheet.state()))
                .map(one -> Violation.of("/preconditions/" + one.code(), "precondition-open", one.blocks()));
    }
}
