package nl.weerthuis.fhir;

import static nl.weerthuis.fhir.Records.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The published examples of nl-core, each as part of a record: taken or refused exactly as the table says. */
class NlCoreExamplesTest {

    private static final Path TEST_RESOURCES =
            Path.of(System.getProperty("weerthuis.root")).resolve("caseflow-service/fhir/src/test/resources");
    private static final FhirContext CONTEXT = new Fhir().context();

    private final ReadRecord readRecord = new ReadRecord(CONTEXT);

    @ParameterizedTest
    @CsvFileSource(resources = "/nl-core-examples.csv", useHeadersInDisplayName = true)
    void each_example_is_taken_or_refused_as_the_table_says(String file, String placed, String outcome)
            throws IOException {
        var bundle = record();
        var example = example(file);
        if (placed.equals("instead")) {
            bundle.getEntry().stream()
                    .filter(entry -> entry.getResource().fhirType().equals(example.fhirType()))
                    .forEach(entry -> entry.setResource(example));
        } else {
            bundle.addEntry().setResource(example);
        }

        assertThat(outcome(bundle)).isEqualTo(outcome);
    }

    @Test
    void no_example_is_forgotten() throws IOException {
        try (Stream<Path> files = Files.list(TEST_RESOURCES.resolve("nl-core"))) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xml"))
                    .map(name -> name.replace(".xml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

            var known = Files.readAllLines(TEST_RESOURCES.resolve("nl-core-examples.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(names).hasSize(21);
            assertThat(known).isEqualTo(names);
        }
    }

    @Test
    void the_examples_together_are_a_record_once_what_nl_core_has_no_place_for_is_added() throws IOException {
        var ours = (EpisodeOfCare) record().getEntry().get(1).getResource();
        var patient = (Patient) example("nl-core-Patient-01");
        var episode = (EpisodeOfCare) example("nl-core-EpisodeOfCare-01");
        patient.addIdentifier().setSystem("https://aanbieder.example/clienten").setValue("c-1");
        episode.addExtension(ours.getExtension().get(0));
        episode.addType(new CodeableConcept(new Coding(Urls.FACILITY + "WMO020", "16", null)));
        episode.setManagingOrganization(new Reference("Organization/nl-core-HealthcareProvider-Organization-01"));
        episode.getPeriod().setEndElement(ours.getPeriod().getEndElement());
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        Stream.of(patient, episode, example("nl-core-HealthcareProvider-Organization-01"))
                .forEach(resource -> bundle.addEntry().setResource(resource));

        var read = readRecord.handle(xml(bundle), Notation.XML);

        assertThat(read.nomination().get("client")).isEqualTo(Records.parse("""
                {"bsn": "111222333", "familyName": "Putten", "prefix": "van", "givenNames": "Johanna Petronella Maria",
                 "birthDate": "1934-04-28", "contact": "+31611234567; giesput@myweb.nl"}
                """));
        assertThat(read.nomination().get("facilityKind").get("code").asText()).isEqualTo("16");
        assertThat(read.remarks()).extracting(Issue::code).contains("diagnosis-dropped", "extension-ignored");
        assertThat(read.nomination().toString()).doesNotContain("glucose");
    }

    @Test
    void a_name_is_the_one_somebody_was_born_with_and_initials_where_there_is_no_more() throws IOException {
        assertThat(name("nl-core-NameInformation-complete"))
                .isEqualTo("\"Putten\" \"van\" \"Johanna Petronella Maria\"");
        assertThat(name("nl-core-NameInformation-initials")).isEqualTo("\"Schemer\" null \"H.J.W.\"");
    }

    private String name(String file) throws IOException {
        var bundle = record();
        var named = (Patient) example(file);
        ((Patient) bundle.getEntry().get(0).getResource()).setName(named.getName());
        var client = readRecord.handle(xml(bundle), Notation.XML).nomination().get("client");
        return "%s %s %s".formatted(client.get("familyName"), client.get("prefix"), client.get("givenNames"));
    }

    private String outcome(Bundle bundle) {
        try {
            var codes = readRecord.handle(xml(bundle), Notation.XML).remarks().stream()
                    .map(Issue::code)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
            return "taken" + (codes.isEmpty() ? "" : ": " + codes);
        } catch (Declined declined) {
            return declined.issues().stream()
                    .map(issue -> issue.code() + "@" + issue.place())
                    .collect(Collectors.joining(" ", "refused: ", ""));
        }
    }

    private static Bundle record() {
        return CONTEXT.newJsonParser().parseResource(Bundle.class, aRecord().json());
    }

    private static Resource example(String file) throws IOException {
        return (Resource) CONTEXT.newXmlParser()
                .parseResource(Files.readString(TEST_RESOURCES.resolve("nl-core/" + file + ".xml")));
    }

    private static ByteArrayInputStream xml(Bundle bundle) {
        return new ByteArrayInputStream(
                CONTEXT.newXmlParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8));
    }
}
