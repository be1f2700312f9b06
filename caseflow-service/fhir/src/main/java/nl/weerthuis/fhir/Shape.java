package nl.weerthuis.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a nomination that travels in the extension of our own. It has the names of caseflow's own document, so
 * that one description serves both; what the values may be is for caseflow to say.
 */
record Shape(String name, Kind kind, boolean repeats, List<Shape> parts) {

    enum Kind {
        TEXT,
        DATE,
        WHOLE,
        TRUTH,
        PARTS
    }

    static final Shape NOMINATION = parts(
            "nomination",
            one("targetGroup", Kind.TEXT),
            one("waitingSince", Kind.DATE),
            parts(
                    "household",
                    one("adults", Kind.WHOLE),
                    many(parts("children", one("birthYear", Kind.WHOLE), one("nightsPerWeek", Kind.WHOLE))),
                    one("pets", Kind.TRUTH),
                    many(parts("members", one("relation", Kind.TEXT), one("birthYear", Kind.WHOLE))),
                    many(one("petKinds", Kind.TEXT))),
            parts(
                    "origin",
                    one("basis", Kind.TEXT),
                    one("municipality", Kind.TEXT),
                    many(parts("evidence", one("kind", Kind.TEXT), one("on", Kind.DATE))),
                    one("exceptionCode", Kind.TEXT),
                    one("requestedMunicipality", Kind.TEXT),
                    one("motivation", Kind.TEXT)),
            parts(
                    "searchProfile",
                    one("rooms", Kind.WHOLE),
                    one("rentClass", Kind.TEXT),
                    one("stepFree", Kind.TRUTH),
                    many(one("areas", Kind.TEXT)),
                    many(one("exclusions", Kind.TEXT))),
            many(parts(
                    "preconditions",
                    one("code", Kind.TEXT),
                    one("status", Kind.TEXT),
                    one("ownerKind", Kind.TEXT),
                    one("dueOn", Kind.DATE),
                    one("reason", Kind.TEXT),
                    parts("evidence", one("kind", Kind.TEXT), one("on", Kind.DATE), one("validUntil", Kind.DATE)))),
            parts(
                    "supportArrangement",
                    one("providerId", Kind.TEXT),
                    one("hoursPerWeek", Kind.WHOLE),
                    one("startOn", Kind.DATE),
                    one("until", Kind.DATE),
                    one("indicationNumber", Kind.TEXT),
                    one("shortTermReason", Kind.TEXT)),
            many(parts(
                    "consents",
                    one("partyKind", Kind.TEXT),
                    one("scope", Kind.TEXT),
                    one("status", Kind.TEXT),
                    one("validUntil", Kind.DATE),
                    one("organisationId", Kind.TEXT),
                    many(one("fieldGroups", Kind.TEXT)))));

    Optional<Shape> part(String wanted) {
        return parts.stream().filter(part -> part.name.equals(wanted)).findFirst();
    }

    private static Shape one(String name, Kind kind) {
        return new Shape(name, kind, false, List.of());
    }

    private static Shape parts(String name, Shape... parts) {
        return new Shape(name, Kind.PARTS, false, Stream.of(parts).toList());
    }

    private static Shape many(Shape shape) {
        return new Shape(shape.name, shape.kind, true, shape.parts);
    }
}
