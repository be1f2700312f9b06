package nl.weerthuis.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;

/** Makes a nomination of a bundle, or says everything that keeps it from being one. */
@ApplicationScoped
class ReadRecord {

    /** A record that was read. */
    record Read(ObjectNode nomination, Places places, List<Issue> remarks) {}

    private static final List<String> ONCE = List.of("Patient", "EpisodeOfCare", "Organization");
    private static final String ANSWERS = "QuestionnaireResponse";
    /** May come along and is not read; of anything else nothing is even looked at. */
    private static final Set<String> ALONG = Set.of("Practitioner", "PractitionerRole");

    private static final Set<String> PROVIDERS = Set.of(Urls.URA, Urls.AGB, Urls.KVK);

    private final FhirContext context;

    ReadRecord(FhirContext context) {
        this.context = context;
    }

    Read handle(InputStream content, Notation notation) {
        var bundle = parsed(Bounds.text(content, notation), notation);
        var findings = new Findings();
        if (bundle.getType() != BundleType.COLLECTION) {
            findings.fault(Issue.Kind.NOTSUPPORTED, "collection-only", "Bundle.type");
        }
        if (bundle.getEntry().size() > Bounds.MOST_ENTRIES) {
            throw Declined.invalid(
                    Issue.error(Issue.Kind.TOOLONG, "too-many-entries", "Bundle.entry", Bounds.MOST_ENTRIES));
        }
        new Walk(findings).over(bundle);
        var places = resources(bundle, findings);
        // What is not one record cannot be read as one.
        findings.requireNone();
        return read(bundle, places, findings);
    }

    private Bundle parsed(String text, Notation notation) {
        var faults = new ParserFaults();
        var parser = notation.parser(context);
        parser.setParserErrorHandler(faults);
        try {
            var resource = parser.parseResource(text);
            if (!faults.issues().isEmpty()) {
                throw Declined.invalid(faults.issues());
            }
            if (resource instanceof Bundle bundle) {
                return bundle;
            }
            throw Declined.invalid(Issue.error(Issue.Kind.STRUCTURE, "bundle-expected", ""));
        } catch (DataFormatException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            // What the parser says of it repeats what was sent.
            throw faults.issues().isEmpty() ? Bounds.malformed() : Declined.invalid(faults.issues());
        }
    }

    private static Map<String, Integer> resources(Bundle bundle, Findings findings) {
        var places = new TreeMap<String, Integer>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            var resource = bundle.getEntry().get(i).getResource();
            var here = "Bundle.entry[%d]".formatted(i);
            if (resource == null) {
                findings.fault(Issue.Kind.REQUIRED, "required", here + ".resource");
            } else if (ONCE.contains(resource.fhirType())) {
                if (places.putIfAbsent(resource.fhirType(), i) != null) {
                    findings.fault(Issue.Kind.STRUCTURE, "one-of", here + ".resource", resource.fhirType());
                }
            } else if (!ALONG.contains(resource.fhirType()) && !ANSWERS.equals(resource.fhirType())) {
                findings.fault(Issue.Kind.NOTSUPPORTED, "resource-not-taken", here + ".resource", resource.fhirType());
            }
        }
        ONCE.stream()
                .filter(type -> !places.containsKey(type))
                .forEach(type -> findings.fault(Issue.Kind.REQUIRED, "one-of", "Bundle.entry", type));
        return places;
    }

    private static Read read(Bundle bundle, Map<String, Integer> at, Findings findings) {
        var nomination = JsonNodeFactory.instance.objectNode();
        var places = new Places();
        var episode = (EpisodeOfCare) resource(bundle, at, "EpisodeOfCare");
        var organization = (Organization) resource(bundle, at, "Organization");
        new Person(findings, places).read((Patient) resource(bundle, at, "Patient"), path(at, "Patient"), nomination);
        new Stay(findings, places).read(episode, path(at, "EpisodeOfCare"), nomination);
        var stay = path(at, "EpisodeOfCare");
        reference(bundle, at, "Patient", episode.getPatient(), stay + ".patient", findings);
        reference(
                bundle,
                at,
                "Organization",
                episode.getManagingOrganization(),
                stay + ".managingOrganization",
                findings);
        answers(bundle, at, new Answered(findings, places), findings, nomination);
        if (organization.getIdentifier().stream()
                .noneMatch(one -> PROVIDERS.contains(one.getSystem()) && one.hasValue())) {
            findings.fault(Issue.Kind.REQUIRED, "provider-number", path(at, "Organization") + ".identifier");
        }
        findings.requireNone();
        return new Read(nomination, places, findings.remarks());
    }

    private static void answers(
            Bundle bundle, Map<String, Integer> at, Answered answered, Findings findings, ObjectNode nomination) {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            if (bundle.getEntry().get(i).getResource() instanceof QuestionnaireResponse response) {
                var here = "Bundle.entry[%d].resource".formatted(i);
                answered.read(response, here, nomination);
                reference(bundle, at, "Patient", response.getSubject(), here + ".subject", findings);
            }
        }
    }

    private static void reference(
            Bundle bundle, Map<String, Integer> at, String type, Reference reference, String place, Findings findings) {
        var entry = bundle.getEntry().get(at.get(type));
        var id = entry.getResource().getIdElement().getIdPart();
        var known = List.of(entry.hasFullUrl() ? entry.getFullUrl() : "", id == null ? "" : type + "/" + id);
        if (!reference.hasReference() || !known.contains(reference.getReference())) {
            findings.fault(Issue.Kind.REQUIRED, "refers-to", place, path(at, type));
        }
    }

    private static Object resource(Bundle bundle, Map<String, Integer> at, String type) {
        return bundle.getEntry().get(at.get(type)).getResource();
    }

    private static String path(Map<String, Integer> at, String type) {
        return "Bundle.entry[%d].resource".formatted(at.get(type));
    }
}
