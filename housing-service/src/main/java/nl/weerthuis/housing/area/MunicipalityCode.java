package nl.weerthuis.housing.area;

import java.util.regex.Pattern;

/** A municipality as CBS numbers it: four digits; with {@code GM} before them it is the same one. */
public final class MunicipalityCode {

    private static final Pattern FORM = Pattern.compile("(GM)?\\d{4}");

    private MunicipalityCode() {}

    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** The form in which it is kept and sent. */
    public static String fourDigits(String code) {
        return code.startsWith("GM") ? code.substring(2) : code;
    }
}
