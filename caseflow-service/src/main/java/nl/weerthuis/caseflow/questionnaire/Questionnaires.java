package nl.weerthuis.caseflow.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.platform.problem.Violation;

/** The questionnaires, and what answers leave open. */
@ApplicationScoped
public class Questionnaires {

    /** A question that must be answered, where its answer belongs. */
    public record Open(String place, String question) {}

    private final QuestionnaireRepository questionnaires;

    Questionnaires(QuestionnaireRepository questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** @param group null for all */
    public List<Questionnaire> asked(TargetGroup group, LocalDate date) {
        return questionnaires.valid(date).stream()
                .filter(each -> each.isFor(group))
                .toList();
    }

    /** The questions of a group that nobody answered yet. */
    public List<Open> open(TargetGroup group, LocalDate date, List<Answers> given) {
        return asked(group, date).stream()
                .flatMap(asked -> asked.open(answersOf(asked.code(), given)).stream()
                        .map(question ->
                                new Open("/answers/%s/%s".formatted(asked.code(), question.code()), question.text())))
                .toList();
    }

    /** What is wrong with answers that were given. */
    public List<Violation> faults(List<Answers> given) {
        var faults = new ArrayList<Violation>();
        for (var answers : given) {
            var place = "/answers/" + answers.questionnaire();
            questionnaires
                    .find(answers.questionnaire(), answers.version())
                    .ifPresentOrElse(
                            asked -> faults.addAll(asked.faults(answers.answers(), place)),
                            () -> faults.add(Violation.of(place, "unknown-questionnaire")));
        }
        return faults;
    }

    private static Map<String, String> answersOf(String code, List<Answers> given) {
        return given.stream()
                .filter(answers -> answers.questionnaire().equals(code))
                .map(Answers::answers)
                .flatMap(Stream::ofNullable)
                .reduce(Map.of(), (before, after) -> after);
    }
}
