package nl.weerthuis.allocation.area;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Codes of municipalities (four digits) and neighbourhoods (BU and eight digits), as the national statistics have them. */
public final class AreaCode {

    /** What is accepted for a municipality: with or without the prefix of the statistics. */
    public static final String MUNICIPALITY = "(GM)?[0-9]{4}";

    private AreaCode() {}

    /** The one form that is stored: "GM0034" is "0034". */
    public static String of(String code) {
        return code.startsWith("GM") ? code.substring(2) : code;
    }

    public static List<String> listOf(Collection<String> codes) {
        return List.copyOf(setOf(codes));
    }

    public static Set<String> setOf(Collection<String> codes) {
        var normal = new TreeSet<String>();
        codes.forEach(code -> normal.add(of(code)));
        return normal;
    }

    /** Whether the area lies in one of the others: a neighbourhood also lies in its municipality. */
    public static boolean covers(Collection<String> areas, String municipality, String neighbourhood) {
        return areas.contains(municipality) || (neighbourhood != null && areas.contains(neighbourhood));
    }
}
