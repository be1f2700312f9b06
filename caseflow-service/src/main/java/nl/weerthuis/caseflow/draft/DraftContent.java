package nl.weerthuis.caseflow.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.caseflow.questionnaire.Answers;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As much of a nomination as is known. What is wrong or missing is named, and no reason not to keep it. */
@Schema(description = "As much of a nomination as is known (Dutch: concept van een aanmelding)")
public record DraftContent(
        @NotNull
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The nomination as far as it is known, in the form of POST /cases (Dutch: aanmelding)")
        JsonNode nomination,

        @Size(max = 20) @Schema(description = "Answers to questionnaires (Dutch: ingevulde vragenlijsten)")
        List<@NotNull @Valid Answers> answers) {

    public DraftContent {
        answers = answers == null ? List.of() : new ArrayList<>(answers);
        if (nomination != null && !nomination.isObject()) {
            throw Problem.invalid(Violation.of("/nomination", "wrong-type", "object"));
        }
    }

    /** Null while it is not said. */
    String text(String field) {
        return nomination.path(field).textValue();
    }

    @Override
    public String toString() {
        return "DraftContent[hidden]";
    }
}
