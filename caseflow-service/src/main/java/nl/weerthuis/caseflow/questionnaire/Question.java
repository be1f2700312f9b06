package nl.weerthuis.caseflow.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question. Never free text: what is asked here must not become a medical file. */
@Schema(description = "Question (Dutch: vraag)")
public record Question(
        @Schema(description = "Which question (Dutch: code)")
        String code,

        @Schema(description = "The question in Dutch (Dutch: vraagtekst)")
        String text,

        Kind kind,

        @Schema(description = "Whether a nomination needs it (Dutch: verplicht)")
        boolean required,

        @Schema(description = "The answers to choose from (Dutch: antwoorden)")
        List<Choice> choices) {

    /** What an answer is. */
    @Schema(name = "QuestionKind", description = "What an answer is (Dutch: keuze of datum)")
    public enum Kind {
        CHOICE,
        DATE
    }

    /** One of the answers. */
    @Schema(name = "QuestionChoice", description = "An answer and what it means (Dutch: antwoord)")
    public record Choice(
            @Schema(description = "The answer (Dutch: code)")
            String code,

            @Schema(description = "What it means, in Dutch (Dutch: betekenis)")
            String text,

            @Schema(description = "As a number, where it is one (Dutch: score)")
            Integer score) {}

    public Question {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    boolean takes(String answer) {
        if (answer == null) {
            return false;
        }
        return switch (kind) {
            case CHOICE -> choices.stream().anyMatch(choice -> choice.code().equals(answer));
            case DATE -> isDate(answer);
        };
    }

    String expected() {
        return switch (kind) {
            case CHOICE -> choices.stream().map(Choice::code).collect(Collectors.joining(", "));
            case DATE -> "2026-01-31";
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
