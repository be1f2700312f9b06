package nl.weerthuis.caseflow.questionnaire;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers to one version of a questionnaire; what is not there was not answered. */
@Schema(name = "QuestionnaireAnswers", description = "Answers to a questionnaire (Dutch: ingevulde vragenlijst)")
public record Answers(
        @NotNull
        @Size(max = 60)
        @Schema(description = "Which questionnaire (Dutch: vragenlijst)", examples = "SELF_RELIANCE")
        String questionnaire,

        @NotNull @Min(1) @Schema(description = "Version that was answered (Dutch: versie)")
        Integer version,

        @NotNull
        @Size(max = 100)
        @Schema(description = "Answer by question: the code of a choice, or a date (Dutch: antwoorden)")
        Map<@Size(max = 60) String, @NotNull @Size(max = 60) String> answers) {

    public Answers {
        answers = answers == null ? null : new LinkedHashMap<>(answers);
    }

    @Override
    public String toString() {
        return "Answers[%s %s]".formatted(questionnaire, version);
    }
}
