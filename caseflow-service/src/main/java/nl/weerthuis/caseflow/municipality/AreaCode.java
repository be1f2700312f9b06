package nl.weerthuis.caseflow.municipality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality or a neighbourhood in it: {@code 0034} or {@code BU00340102}. */
@Schema(
        type = SchemaType.STRING,
        implementation = String.class,
        pattern = "^((GM)?[0-9]{4}|BU[0-9]{8})$",
        examples = "BU00340102",
        description = "CBS code of a municipality or neighbourhood (Dutch: gemeentecode, buurtcode)")
public record AreaCode(@JsonValue String code) {

    private static final Pattern NEIGHBOURHOOD = Pattern.compile("BU([0-9]{4})[0-9]{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AreaCode of(String text) {
        var neighbourhood = NEIGHBOURHOOD.matcher(text);
        if (!neighbourhood.matches()) {
            return new AreaCode(MunicipalityCode.of(text).digits());
        }
        if (!Municipalities.exists(neighbourhood.group(1))) {
            throw Problem.invalid(Violation.of("", "unknown-municipality"));
        }
        return new AreaCode(text);
    }
}
