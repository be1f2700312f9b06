package nl.weerthuis.fhir;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Collects what the parser would otherwise log and pass over. Its own messages repeat values, so they go nowhere. */
final class ParserFaults extends ErrorHandlerAdapter {

    private final List<Issue> issues = new ArrayList<>();

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    @Override
    public void unknownElement(IParseLocation location, String name) {
        add("unknown-element", location, name);
    }

    @Override
    public void unknownAttribute(IParseLocation location, String name) {
        add("unknown-element", location, name);
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String name) {
        add("given-twice", location, name);
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String name,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        add("wrong-type", location, name);
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        add("invalid-value", location, "");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String name) {
        add("required", location, name);
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
        add("extension-value-and-parts", location, "");
    }

    @Override
    public void containedResourceWithNoId(IParseLocation location) {
        add("contained", location, "");
    }

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {
        add("unknown-reference", location, "");
    }

    private void add(String code, IParseLocation location, String name) {
        var parent = location == null || location.getParentElementName() == null ? "" : location.getParentElementName();
        var place = parent.isEmpty() || name.isEmpty() ? parent + name : parent + "." + name;
        if (issues.size() < Findings.MOST) {
            issues.add(Issue.error(Issue.Kind.STRUCTURE, code, Findings.isName(place) ? place : ""));
        }
    }
}
