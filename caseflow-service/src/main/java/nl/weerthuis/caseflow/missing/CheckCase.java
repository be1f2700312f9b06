package nl.weerthuis.caseflow.missing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.information.InformationRequests;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.platform.problem.Violation;

/** Finds what a case still needs: unanswered questions of its group, of the table, and open preconditions. */
@ApplicationScoped
class CheckCase {

    private final OpenQuestions questions;
    private final InformationRequests information;
    private final Preconditions preconditions;

    CheckCase(OpenQuestions questions, InformationRequests information, Preconditions preconditions) {
        this.questions = questions;
        this.information = information;
        this.preconditions = preconditions;
    }

    /** @param language as the reader asked for it */
    List<Missing> handle(CaseSheet sheet, String language) {
        if (sheet.isClosed() || sheet.isErased()) {
            return List.of();
        }
        var faults = Stream.concat(awaited(sheet), open(sheet)).map(fault -> Missing.of(fault, language));
        return Stream.concat(questions.of(sheet), faults).toList();
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
