package nl.weerthuis.fhir;

import ca.uhn.fhir.context.FhirContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** What this edge can do: take one kind of bundle, and nothing else. */
@ApplicationScoped
class Capabilities {

    private static final List<String> PROFILES = List.of(
            "http://nictiz.nl/fhir/StructureDefinition/nl-core-Patient",
            "http://nictiz.nl/fhir/StructureDefinition/nl-core-EpisodeOfCare",
            "http://nictiz.nl/fhir/StructureDefinition/nl-core-HealthcareProvider-Organization");
    /** When this statement last changed. */
    private static final String CHANGED = "2026-11-22";

    private final FhirContext context;
    private final String version;

    Capabilities(FhirContext context, @ConfigProperty(name = "weerthuis.api.version") String version) {
        this.context = context;
        this.version = version;
    }

    String statement(Notation notation) {
        var statement = new CapabilityStatement();
        statement.getDateElement().setValueAsString(CHANGED);
        statement
                .setStatus(PublicationStatus.ACTIVE)
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat(FhirResource.JSON);
        statement.addFormat(FhirResource.XML);
        statement.getSoftware().setName("Weer Thuis: FHIR edge of caseflow").setVersion(version);
        statement.getImplementation().setDescription("Client records as nl-core bundles, handed to caseflow");
        var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setDescription("OAuth 2.0 bearer token of the region; what it allows is for caseflow to say");
        var bundle = rest.addResource().setType("Bundle");
        bundle.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        bundle.setDocumentation(
                "A collection of one Patient, one EpisodeOfCare and one Organization," + " and QuestionnaireResponses");
        PROFILES.forEach(bundle::addSupportedProfile);
        return notation.parser(context).encodeResourceToString(statement);
    }
}
