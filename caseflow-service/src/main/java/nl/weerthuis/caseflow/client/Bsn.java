package nl.weerthuis.caseflow.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A citizen service number that passes the eleven-test. Never shows itself in a log. */
@Schema(
        type = SchemaType.STRING,
        implementation = String.class,
        pattern = "^[0-9]{9}$",
        examples = "999900006",
        description = "Citizen service number, nine digits (Dutch: burgerservicenummer)")
public record Bsn(@JsonValue String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{9}");
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Bsn of(String text) {
        if (!FORM.matcher(text).matches() || !passesElevenTest(text)) {
            throw Problem.invalid(Violation.of("", "invalid-bsn"));
        }
        return new Bsn(text);
    }

    private static boolean passesElevenTest(String digits) {
        int sum = 0;
        boolean allZero = true;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = digits.charAt(i) - '0';
            sum += digit * WEIGHTS[i];
            allZero &= digit == 0;
        }
        return !allZero && sum % 11 == 0;
    }

    @Override
    public String toString() {
        return "Bsn[hidden]";
    }
}
