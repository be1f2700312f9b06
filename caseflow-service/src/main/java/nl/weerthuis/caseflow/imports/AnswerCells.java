package nl.weerthuis.caseflow.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.caseflow.questionnaire.Answers;
import nl.weerthuis.platform.problem.Violation;

/** What was answered about the client of a line: {@code OTHER_INTAKE:1:REASON=WLZ}, each question by itself. */
final class AnswerCells {

    private record Version(String questionnaire, int number) {}

    private record Given(Version of, String question, String answer) {}

    private AnswerCells() {}

    static List<Answers> read(Cells cells) {
        var all = new LinkedHashMap<Version, Map<String, String>>();
        for (var one : cells.values(Column.ANSWERS, AnswerCells::given)) {
            var answers = all.computeIfAbsent(one.of(), version -> new LinkedHashMap<>());
            if (answers.put(one.question(), one.answer()) != null) {
                cells.fault(Column.ANSWERS, Violation.of("", "given-twice"));
            }
        }
        return all.entrySet().stream()
                .map(each ->
                        new Answers(each.getKey().questionnaire(), each.getKey().number(), each.getValue()))
                .toList();
    }

    private static Given given(String text) {
        var parts = text.split(":", 3);
        var said = parts.length < 3 ? new String[0] : parts[2].split("=", 2);
        if (said.length < 2) {
            throw new IllegalArgumentException();
        }
        return new Given(new Version(parts[0], Cells.whole(parts[1])), said[0], said[1]);
    }
}
