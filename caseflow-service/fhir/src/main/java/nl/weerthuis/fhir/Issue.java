package nl.weerthuis.fhir;

import java.util.List;

/**
 * One thing to say of what was sent; never a value of it.
 *
 * @param place a FHIRPath, or empty when it is the request as a whole
 * @param text the sentence, when it comes from elsewhere; else the code's own
 */
record Issue(Severity severity, Kind kind, String code, String place, String text, List<Object> args) {

    enum Severity {
        ERROR,
        INFORMATION
    }

    /** What FHIR calls an issue type. */
    enum Kind {
        STRUCTURE,
        REQUIRED,
        VALUE,
        NOTSUPPORTED,
        EXTENSION,
        TOOLONG,
        BUSINESSRULE,
        LOGIN,
        FORBIDDEN,
        NOTFOUND,
        CONFLICT,
        THROTTLED,
        TRANSIENT,
        EXCEPTION,
        INFORMATIONAL
    }

    Issue {
        args = List.copyOf(args);
    }

    static Issue error(Kind kind, String code, String place, Object... args) {
        return new Issue(Severity.ERROR, kind, code, place, null, List.of(args));
    }

    static Issue information(String code, String place, Object... args) {
        return new Issue(Severity.INFORMATION, Kind.INFORMATIONAL, code, place, null, List.of(args));
    }

    /** What caseflow said, in its own words. */
    static Issue said(Kind kind, String code, String place, String text) {
        return new Issue(Severity.ERROR, kind, code, place, text, List.of());
    }
}
