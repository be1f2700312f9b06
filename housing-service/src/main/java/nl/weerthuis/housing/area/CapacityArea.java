package nl.weerthuis.housing.area;

import java.util.regex.Pattern;

/** A neighbourhood ({@code BU00340101}), or the district that it is part of ({@code WK003401}), as CBS numbers them. */
public final class CapacityArea {

    private static final Pattern FORM = Pattern.compile("BU\\d{8}|WK\\d{6}");

    private CapacityArea() {}

    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** The municipality it is part of, in four digits. */
    public static String municipalityOf(String code) {
        return code.substring(2, 6);
    }
}
