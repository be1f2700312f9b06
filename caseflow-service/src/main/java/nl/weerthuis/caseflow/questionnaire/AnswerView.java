package nl.weerthuis.caseflow.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers that were given before. */
@Schema(name = "AnsweredQuestionnaire", description = "Answers as they were given (Dutch: ingevulde vragenlijst)")
record AnswerView(
        @Schema(description = "Id (Dutch: nummer)") UUID id,

        @Schema(description = "Which questionnaire (Dutch: vragenlijst)")
        String questionnaire,

        @Schema(description = "Version that was answered (Dutch: versie)")
        int version,

        @Schema(description = "Answered on (Dutch: ingevuld op)")
        LocalDate answeredOn,

        @Schema(description = "By whom (Dutch: ingevuld door)")
        String answeredBy,

        @Schema(description = "Answer by question; null once the client was erased (Dutch: antwoorden)")
        Map<String, String> answers) {}
