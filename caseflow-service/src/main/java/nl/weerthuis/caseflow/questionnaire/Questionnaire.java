package nl.weerthuis.caseflow.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a list of questions, with the meaning of every answer. */
@Schema(description = "Questionnaire, one version (Dutch: vragenlijst)")
public record Questionnaire(
        @Schema(description = "Which questionnaire (Dutch: code)", examples = "SELF_RELIANCE")
        String code,

        @Schema(description = "Version; answers stay with theirs (Dutch: versie)")
        int version,

        @Schema(description = "Asked from (Dutch: geldig vanaf)")
        LocalDate validFrom,

        @Schema(description = "Asked until and including; null while it is asked (Dutch: geldig tot en met)")
        LocalDate validUntil,

        @Schema(description = "Groups that it is for (Dutch: doelgroepen)")
        List<TargetGroup> targetGroups,

        @Schema(description = "Title in Dutch (Dutch: titel)")
        String title,

        @Schema(description = "Where its questions come from (Dutch: bron)")
        String source,

        @Schema(description = "The questions (Dutch: vragen)")
        List<Question> questions) {

    public Questionnaire {
        targetGroups = List.copyOf(targetGroups);
        questions = List.copyOf(questions);
    }

    boolean isFor(TargetGroup group) {
        return group == null || targetGroups.contains(group);
    }

    /** What is wrong with these answers: a question that does not exist, or an answer that it does not have. */
    List<Violation> faults(Map<String, String> answers, String place) {
        var faults = new ArrayList<Violation>();
        answers.forEach((question, answer) -> {
            var asked = question(question);
            if (asked.isEmpty()) {
                faults.add(Violation.of(place + "/" + question, "unknown-question"));
            } else if (!asked.get().takes(answer)) {
                faults.add(Violation.of(
                        place + "/" + question, "unknown-answer", asked.get().expected()));
            }
        });
        return faults;
    }

    /** The questions that must be answered and are not. */
    List<Question> open(Map<String, String> answers) {
        return questions.stream()
                .filter(Question::required)
                .filter(question -> !question.takes(answers.get(question.code())))
                .toList();
    }

    private Optional<Question> question(String wanted) {
        return questions.stream().filter(each -> each.code().equals(wanted)).findFirst();
    }
}
