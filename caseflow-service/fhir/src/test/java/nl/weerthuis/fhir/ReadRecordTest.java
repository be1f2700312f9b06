package nl.weerthuis.fhir;

import static nl.weerthuis.fhir.Records.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRecordTest {

    private static final String EPISODE = "Bundle.entry[1].resource";
    private static final String EXTENSION =
            EPISODE + ".extension('https://weerthuis.nl/fhir/StructureDefinition/nomination')";

    private static final String ANSWERED = """
            {"resource": {"resourceType": "QuestionnaireResponse", "status": "completed",
              "questionnaire": "https://weerthuis.nl/fhir/Questionnaire/HOMELESS_SHELTER_INTAKE|1",
              "subject": {"reference": "PATIENT"},
              "item": [{"linkId": "EVICTED_BEFORE", "answer": [{"valueCoding": {"code": "NO"}}]},
                       {"linkId": "IN_SHELTER_SINCE", "answer": [{"valueDate": "2025-02-01"}]}]}}
            """.replace("PATIENT", aRecord().at("/entry/1/resource/patient/reference"));

    private final FhirContext context = new Fhir().context();
    private final ReadRecord readRecord = new ReadRecord(context);

    @Test
    void a_record_becomes_a_nomination() {
        var read = read(aRecord().json());

        assertThat(read.nomination()).isEqualTo(Records.parse("""
                {"client": {"bsn": "999990019", "familyName": "Voorbeeld", "prefix": "van der", "givenNames": "Sam",
                            "birthDate": "1990-05-17", "contact": "0612345678"},
                 "clientReference": "c-2026-0417",
                 "facilityKind": {"list": "WMO020", "code": "15"},
                 "readyOn": "2026-10-15",
                 "targetGroup": "SHELTERED_LIVING",
                 "household": {"adults": 1, "children": [{"birthYear": 2019}], "pets": true},
                 "origin": {"basis": "KNOWN", "municipality": "0034",
                            "evidence": [{"kind": "PERSONS_REGISTER", "on": "2024-03-01"}]},
                 "searchProfile": {"rooms": 3, "rentClass": "RENT_CAP_SMALL", "stepFree": false, "areas": ["0034", "0995"]},
                 "preconditions": [{"code": "INCOME", "status": "MET"}],
                 "consents": [{"partyKind": "REGION", "scope": "TABLE"}]}
                """));
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void xml_says_the_same_as_json() {
        var xml = context.newXmlParser()
                .encodeResourceToString(
                        context.newJsonParser().parseResource(aRecord().json()));

        var read = readRecord.handle(stream(xml), Notation.XML);

        assertThat(read.nomination()).isEqualTo(read(aRecord().json()).nomination());
    }

    @Test
    void every_fault_is_named_at_its_place() {
        var faulty = aRecord()
                .without("/entry/0/resource", "birthDate")
                .withoutItem("/entry/0/resource/identifier", 1)
                .without("/entry/1/resource/period", "end")
                .with("/entry/1/resource", one -> one.put("status", "finished"))
                .with("/entry/1/resource/patient", one -> one.put("reference", "Patient/other"))
                .with("/entry/1/resource/extension/0/extension/1/extension/0", one -> {
                    one.remove("valueInteger");
                    one.put("valueString", "one");
                })
                .with(
                        "/entry/1/resource/extension/0/extension/2/extension/2/extension/1",
                        one -> one.put("valueDate", "2024"));

        assertThat(faults(faulty.json()))
                .containsExactly(
                        "one-own-reference Bundle.entry[0].resource.identifier",
                        "required Bundle.entry[0].resource.birthDate",
                        "episode-active " + EPISODE + ".status",
                        "required " + EPISODE + ".period.end",
                        "value-of-kind " + EXTENSION + ".extension('household').extension('adults')",
                        "whole-date " + EXTENSION + ".extension('origin').extension('evidence')[0].extension('on')",
                        "refers-to " + EPISODE + ".patient");
    }

    @Test
    void what_was_answered_comes_along_with_its_questionnaire_and_version() {
        var read = read(aRecord().withItem("/entry", ANSWERED).json());

        assertThat(read.nomination().path("answers")).isEqualTo(Records.parse("""
                [{"questionnaire": "HOMELESS_SHELTER_INTAKE", "version": 1,
                  "answers": {"EVICTED_BEFORE": "NO", "IN_SHELTER_SINCE": "2025-02-01"}}]
                """));
        assertThat(read.places().of("/answers/HOMELESS_SHELTER_INTAKE/EVICTED_BEFORE"))
                .isEqualTo("Bundle.entry[3].resource.item[0]");
        assertThat(read.places().of("/answers/HOMELESS_SHELTER_INTAKE/POSTAL_ADDRESS"))
                .isEqualTo("Bundle.entry[3].resource");
        assertThat(read.places().of("/answers/0/version")).isEqualTo("Bundle.entry[3].resource");
    }

    @Test
    void an_answer_is_one_code_or_date_of_a_completed_questionnaire_about_the_patient() {
        var faulty = aRecord()
                .withItem("/entry", ANSWERED)
                .with("/entry/3/resource", one -> one.put("status", "in-progress"))
                .with("/entry/3/resource/subject", one -> one.put("reference", "Patient/other"))
                .with("/entry/3/resource/item/0", one -> one.remove("answer"))
                .with("/entry/3/resource/item/1/answer/0", one -> {
                    one.remove("valueDate");
                    one.put("valueBoolean", true);
                });
        var nowhere = aRecord()
                .withItem("/entry", ANSWERED)
                .with("/entry/3/resource", one -> one.put("questionnaire", "https://elsewhere.example/x|1"));

        assertThat(faults(faulty.json()))
                .containsExactly(
                        "response-completed Bundle.entry[3].resource.status",
                        "one-answer Bundle.entry[3].resource.item[0]",
                        "code-or-date Bundle.entry[3].resource.item[1].answer",
                        "refers-to Bundle.entry[3].resource.subject");
        assertThat(faults(nowhere.json()))
                .containsExactly("questionnaire-address Bundle.entry[3].resource.questionnaire");
    }

    @Test
    void who_has_no_name_to_be_referred_by_is_a_fault_and_no_failure() {
        var nameless = aRecord().without("/entry/0/resource", "id");

        assertThat(faults(nameless.json())).containsExactly("refers-to " + EPISODE + ".patient");
    }

    @Test
    void what_caseflow_says_of_a_field_is_shown_where_it_came_from_or_would_stand() {
        var places = read(aRecord().json()).places();

        assertThat(places.of("/client/bsn")).isEqualTo("Bundle.entry[0].resource.identifier[0]");
        assertThat(places.of("/clientReference")).isEqualTo("Bundle.entry[0].resource.identifier[1]");
        assertThat(places.of("/readyOn")).isEqualTo(EPISODE + ".period.end");
        assertThat(places.of("/facilityKind/code")).isEqualTo(EPISODE + ".type");
        assertThat(places.of("/household/children/0/birthYear"))
                .isEqualTo(EXTENSION + ".extension('household').extension('children')[0].extension('birthYear')");
        assertThat(places.of("/supportArrangement/startOn"))
                .isEqualTo(EXTENSION + ".extension('supportArrangement').extension('startOn')");
        assertThat(places.of("")).isEqualTo(EXTENSION);
    }

    @Test
    void an_extension_that_nobody_reads_is_passed_over_and_named_once() {
        var more = "{\"url\": \"https://elsewhere.example/colour\", \"valueString\": \"GEHEIM\"}";
        var read = read(aRecord()
                .with("/entry/0/resource", one -> one.putArray("extension").add(Records.parse(more)))
                .withItem("/entry/1/resource/extension", more)
                .json());

        assertThat(read.remarks()).hasSize(1);
        assertThat(read.remarks().get(0).code()).isEqualTo("extension-ignored");
        assertThat(read.remarks().get(0).place()).isEqualTo("Bundle.entry[0].resource.extension[0]");
    }

    @Test
    void what_may_change_the_meaning_of_the_rest_is_refused_wherever_it_stands() {
        var modifier = Records.parse("[{\"url\": \"https://elsewhere.example/not\", \"valueBoolean\": true}]");
        var faulty = aRecord()
                .with("/entry/2/resource", one -> one.set("modifierExtension", modifier))
                .with("/entry/0/resource", one -> one.put("implicitRules", "https://elsewhere.example/rules"))
                .json();

        assertThat(faults(faulty))
                .containsExactly(
                        "implicitrules Bundle.entry[0].resource.implicitRules",
                        "modifierextension Bundle.entry[2].resource.modifierExtension[0]");
    }

    @Test
    void an_unknown_part_of_our_own_extension_is_no_typing_error_that_goes_unnoticed() {
        var faulty = aRecord()
                .withItem(
                        "/entry/1/resource/extension/0/extension/1/extension",
                        "{\"url\": \"dogs\", \"valueInteger\": 3}");

        assertThat(faults(faulty.json())).containsExactly("unknown-part " + EXTENSION + ".extension('household')");
    }

    @Test
    void a_diagnosis_is_dropped_and_that_is_said() {
        var read = read(aRecord()
                .with(
                        "/entry/1/resource",
                        one -> one.set("diagnosis", Records.parse("[{\"condition\": {\"display\": \"GEHEIM\"}}]")))
                .json());

        assertThat(read.remarks()).extracting(Issue::code).containsExactly("diagnosis-dropped");
        assertThat(read.nomination().toString()).doesNotContain("GEHEIM");
    }

    @Test
    void what_is_no_record_is_refused_without_repeating_it() {
        assertThat(faults("")).containsExactly("body-required ");
        assertThat(faults("{\"GEHEIM\"")).containsExactly("malformed ");
        assertThat(faults("[]")).containsExactly("malformed ");
        assertThat(faults("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"type\": \"message\"}"))
                .containsExactly("malformed ");
        assertThat(faults("{\"resourceType\": \"Patient\"}")).containsExactly("bundle-expected ");
        assertThat(faults("{\"resourceType\": \"Geheim\"}")).containsExactly("malformed ");
        assertThat(faults(aRecord()
                        .with("", one -> one.put("type", "transaction"))
                        .json()))
                .containsExactly("collection-only Bundle.type");
        assertThat(faults(aRecord()
                        .with("/entry/0/resource", one -> one.put("geheim", "x"))
                        .json()))
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("unknown-element "));
        assertThat(faults(aRecord()
                        .with("/entry/0/resource", one -> one.put("birthDate", "GEHEIM"))
                        .json()))
                .isNotEmpty()
                .noneMatch(fault -> fault.contains("GEHEIM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient", "EpisodeOfCare", "Organization"})
    void each_of_the_three_is_there_once(String type) {
        var place = List.of("Patient", "EpisodeOfCare", "Organization").indexOf(type);
        var twice = aRecord();

        assertThat(faults(twice.withoutItem("/entry", place).json())).containsExactly("one-of Bundle.entry");
        assertThat(faults(twice.withItem("/entry", "{\"resource\": {\"resourceType\": \"%s\"}}".formatted(type))
                        .json()))
                .containsExactly("one-of Bundle.entry[3].resource");
    }

    @Test
    void what_is_too_deep_or_too_much_is_refused_before_it_is_built() {
        var deep = "{\"url\": \"x\", \"extension\": [".repeat(Bounds.DEEPEST) + "]}".repeat(Bounds.DEEPEST);
        var many = aRecord();
        for (int i = 0; i < Bounds.MOST_ENTRIES; i++) {
            many = many.withItem("/entry", "{\"resource\": {\"resourceType\": \"Practitioner\"}}");
        }
        var tooMany = many.json();

        assertThat(faults(deep)).containsExactly("too-deep ");
        assertThat(faults("<a>".repeat(60) + "</a>".repeat(60), Notation.XML)).containsExactly("too-deep ");
        assertThat(faults(tooMany)).containsExactly("too-many-entries Bundle.entry");
        assertThat(faults(" ".repeat(Bounds.MOST_BYTES) + aRecord().json())).containsExactly("too-large ");
    }

    @Test
    void xml_names_no_files_and_defines_nothing() {
        var file = "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Bundle xmlns=\"http://hl7.org/fhir\">"
                + "<type value=\"&x;\"/></Bundle>";

        assertThat(faults(file, Notation.XML)).containsExactly("doctype ");
        assertThat(faults("<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"&x;\"/></Bundle>", Notation.XML))
                .containsExactly("malformed ");
    }

    @Test
    void somebody_who_died_or_was_left_is_not_nominated() {
        var faulty = aRecord()
                .with(
                        "/entry/0/resource",
                        one -> one.put("deceasedBoolean", true).put("active", false));

        assertThat(faults(faulty.json()))
                .containsExactly(
                        "not-active Bundle.entry[0].resource.active", "deceased Bundle.entry[0].resource.deceased");
    }

    private ReadRecord.Read read(String json) {
        return readRecord.handle(stream(json), Notation.JSON);
    }

    private List<String> faults(String json) {
        return faults(json, Notation.JSON);
    }

    private List<String> faults(String text, Notation notation) {
        var declined = catchThrowableOfType(Declined.class, () -> readRecord.handle(stream(text), notation));
        return declined.issues().stream()
                .map(issue -> issue.code() + " " + issue.place())
                .toList();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
