package nl.weerthuis.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/** Makes of our own extension the part of the nomination that it holds. */
final class NominationExtension {

    private static final int DAY = 10;

    private final Findings findings;
    private final Places places;

    NominationExtension(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    void read(Extension extension, String path, ObjectNode nomination) {
        parts(Shape.NOMINATION, extension, path, "", nomination);
    }

    private void parts(Shape shape, Extension extension, String path, String pointer, ObjectNode into) {
        var counts = new HashMap<String, Integer>();
        for (var one : extension.getExtension()) {
            var name = one.getUrl() == null ? "" : one.getUrl();
            int nth = counts.merge(name, 1, Integer::sum) - 1;
            var known = shape.part(name);
            if (known.isEmpty()) {
                findings.fault(Issue.Kind.EXTENSION, "unknown-part", path, names(shape.parts()));
                continue;
            }
            var part = known.get();
            var here = "%s.extension('%s')%s".formatted(path, name, part.repeats() ? "[" + nth + "]" : "");
            if (nth > 0 && !part.repeats()) {
                findings.fault(Issue.Kind.STRUCTURE, "given-twice", here);
            } else {
                part(part, one, here, pointer + "/" + name + (part.repeats() ? "/" + nth : ""), into);
            }
        }
    }

    private void part(Shape part, Extension given, String path, String pointer, ObjectNode into) {
        places.put(pointer, path);
        if (part.repeats()) {
            places.put(pointer.substring(0, pointer.lastIndexOf('/')), path.replaceFirst("\\[\\d+]$", ""));
        }
        if (part.kind() == Shape.Kind.PARTS) {
            var object = JsonNodeFactory.instance.objectNode();
            if (given.hasValue()) {
                findings.fault(Issue.Kind.STRUCTURE, "parts-expected", path, names(part.parts()));
            }
            parts(part, given, path, pointer, object);
            add(part, into, object);
        } else {
            var holder = JsonNodeFactory.instance.objectNode();
            value(part.kind(), given.getValue(), path, holder);
            if (holder.has("value")) {
                add(part, into, holder.get("value"));
            }
        }
    }

    private void value(Shape.Kind kind, Type value, String path, ObjectNode holder) {
        if (kind == Shape.Kind.TEXT && value instanceof StringType text && text.hasValue()) {
            holder.put("value", text.getValue());
        } else if (kind == Shape.Kind.TEXT && value instanceof UriType code && code.hasValue()) {
            holder.put("value", code.getValue());
        } else if (kind == Shape.Kind.DATE && value instanceof DateType date && date.hasValue()) {
            if (date.getValueAsString().length() == DAY) {
                holder.put("value", date.getValueAsString());
            } else {
                findings.fault(Issue.Kind.VALUE, "whole-date", path);
            }
        } else if (kind == Shape.Kind.WHOLE && value instanceof IntegerType number && number.hasValue()) {
            holder.put("value", number.getValue());
        } else if (kind == Shape.Kind.TRUTH && value instanceof BooleanType truth && truth.hasValue()) {
            holder.put("value", truth.getValue());
        } else {
            findings.fault(Issue.Kind.VALUE, "value-of-kind", path, Sentences.kind(kind));
        }
    }

    private static void add(Shape part, ObjectNode into, JsonNode value) {
        if (part.repeats()) {
            into.withArrayProperty(part.name()).add(value);
        } else {
            into.set(part.name(), value);
        }
    }

    private static String names(List<Shape> parts) {
        return String.join(", ", parts.stream().map(Shape::name).toList());
    }
}
