package nl.weerthuis.caseflow.casefile;

/**
 * One line of a case's history: what was done to it.
 *
 * @param kind what, kebab-case, as the event that tells it
 * @param code which, where there are several; or null
 * @param to the state that follows, or null if it stays
 */
public record Deed(String kind, String code, CaseState to) {

    public static Deed of(String kind) {
        return new Deed(kind, null, null);
    }

    public Deed with(String given) {
        return new Deed(kind, given, to);
    }

    public Deed to(CaseState following) {
        return new Deed(kind, code, following);
    }
}
