package nl.weerthuis.caseflow.missing;

import nl.weerthuis.caseflow.questionnaire.Questionnaires;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.KeptJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a nomination or a case still needs. */
@Schema(description = "What is still missing or wrong (Dutch: wat nog ontbreekt)")
public record Missing(
        @Schema(description = "Place in the nomination, the answers or the case, as a JSON pointer (Dutch: plaats)")
        String place,

        @Schema(description = "What is the matter, as a code (Dutch: code)")
        String code,

        @Schema(description = "In words, or the open question itself (Dutch: uitleg)")
        String sentence) {

    /** A question that nobody answered yet, in its own words. */
    public static Missing of(Questionnaires.Open question) {
        return new Missing(question.place(), "question-open", question.question());
    }

    static Missing of(Violation fault, String language) {
        return new Missing(fault.path(), fault.code(), KeptJson.sentence(fault, language));
    }
}
