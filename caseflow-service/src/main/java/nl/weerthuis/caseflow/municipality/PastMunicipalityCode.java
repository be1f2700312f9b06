package nl.weerthuis.caseflow.municipality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** CBS code of a municipality that exists, or that merged into one that does: where somebody lived keeps its name. */
@Schema(
        type = SchemaType.STRING,
        implementation = String.class,
        pattern = "^(GM)?[0-9]{4}$",
        examples = "0457",
        description =
                "CBS code of a municipality of now or before a merger, four digits (Dutch: gemeentecode van toen)")
public record PastMunicipalityCode(@JsonValue String digits) {

    private static final Pattern FORM = Pattern.compile("(GM)?([0-9]{4})");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PastMunicipalityCode of(String text) {
        var match = FORM.matcher(text);
        if (!match.matches() || !Municipalities.exists(Mergers.successor(match.group(2)))) {
            throw Problem.invalid(Violation.of("", "unknown-municipality"));
        }
        return new PastMunicipalityCode(match.group(2));
    }

    /** The municipality that it is part of now. */
    public MunicipalityCode today() {
        return new MunicipalityCode(Mergers.successor(digits));
    }
}
