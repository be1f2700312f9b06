package nl.weerthuis.reporting.casestanding;

import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** A CBS municipality code: four digits, also understood with GM before them. */
final class MunicipalityCode {

    private static final Pattern FORM = Pattern.compile("(?:GM)?(\\d{4})");

    private MunicipalityCode() {}

    static String of(String parameter, String given) {
        var matcher = FORM.matcher(given);
        if (!matcher.matches()) {
            throw Problem.invalid(Violation.of(parameter, "invalid-municipality-code"));
        }
        return matcher.group(1);
    }
}
