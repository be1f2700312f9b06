package nl.weerthuis.caseflow.municipality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** CBS code of a municipality that exists: four digits; {@code GM} before it is understood and left out. */
@Schema(
        type = SchemaType.STRING,
        implementation = String.class,
        pattern = "^(GM)?[0-9]{4}$",
        examples = "0034",
        description = "CBS code of a municipality, four digits (Dutch: gemeentecode)")
public record MunicipalityCode(@JsonValue String digits) {

    private static final Pattern FORM = Pattern.compile("(GM)?([0-9]{4})");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MunicipalityCode of(String text) {
        var match = FORM.matcher(text);
        if (!match.matches() || !Municipalities.exists(match.group(2))) {
            throw Problem.invalid(Violation.of("", "unknown-municipality"));
        }
        return new MunicipalityCode(match.group(2));
    }
}
