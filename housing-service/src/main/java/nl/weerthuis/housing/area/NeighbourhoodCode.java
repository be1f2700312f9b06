package nl.weerthuis.housing.area;

import java.util.regex.Pattern;

/** A neighbourhood as CBS numbers it: {@code BU}, the digits of its municipality, four more. */
public final class NeighbourhoodCode {

    private static final Pattern FORM = Pattern.compile("BU\\d{8}");

    private NeighbourhoodCode() {}

    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** The municipality it is part of, in four digits. */
    public static String municipalityOf(String code) {
        return code.substring(2, 6);
    }
}
