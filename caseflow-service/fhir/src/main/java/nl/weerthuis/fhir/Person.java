package nl.weerthuis.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/** Reads who somebody is, and the provider's own reference, from a Patient. The rest of it stays unread. */
final class Person {

    private static final int DAY = 10;

    private final Findings findings;
    private final Places places;

    Person(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    void read(Patient patient, String path, ObjectNode nomination) {
        var client = nomination.putObject("client");
        places.put("/client", path);
        reference(patient, path, nomination);
        bsn(patient, path, client);
        name(patient, path, client);
        birthDate(patient, path, client);
        contact(patient, path, client);
        if (patient.hasActive() && !patient.getActive()) {
            findings.fault(Issue.Kind.BUSINESSRULE, "not-active", path + ".active");
        }
        if (patient.hasDeceasedDateTimeType()
                || patient.hasDeceasedBooleanType()
                        && patient.getDeceasedBooleanType().booleanValue()) {
            findings.fault(Issue.Kind.BUSINESSRULE, "deceased", path + ".deceased");
        }
        if (patient.hasLink()) {
            findings.fault(Issue.Kind.NOTSUPPORTED, "linked-patient", path + ".link");
        }
    }

    /** The one number that is not the BSN. */
    private void reference(Patient patient, String path, ObjectNode nomination) {
        var here = path + ".identifier";
        places.put("/clientReference", here);
        var own = current(patient).stream()
                .filter(one -> !Urls.BSN.equals(one.getSystem()) && one.hasValue())
                .toList();
        if (own.size() == 1) {
            nomination.put("clientReference", own.get(0).getValue());
            places.put("/clientReference", at(here, patient.getIdentifier().indexOf(own.get(0))));
        } else {
            findings.fault(Issue.Kind.REQUIRED, "one-own-reference", here, own.size());
        }
    }

    private void bsn(Patient patient, String path, ObjectNode client) {
        var found = current(patient).stream()
                .filter(one -> Urls.BSN.equals(one.getSystem()))
                .toList();
        if (found.size() > 1) {
            findings.fault(Issue.Kind.STRUCTURE, "given-twice", path + ".identifier");
        } else if (found.size() == 1) {
            client.put("bsn", found.get(0).getValue());
            places.put(
                    "/client/bsn",
                    at(path + ".identifier", patient.getIdentifier().indexOf(found.get(0))));
        }
    }

    private void name(Patient patient, String path, ObjectNode client) {
        var here = path + ".name";
        places.put("/client/familyName", here);
        places.put("/client/prefix", here);
        places.put("/client/givenNames", here);
        var official = patient.getName().stream()
                .filter(one -> one.getUse() == NameUse.OFFICIAL)
                .toList();
        if (official.size() != 1) {
            findings.fault(Issue.Kind.REQUIRED, "one-official-name", here, official.size());
            return;
        }
        var name = official.get(0);
        var own = at(here, patient.getName().indexOf(name));
        family(name, own, client);
        given(name, own, client);
    }

    /** The name somebody was born with; a partner's name comes and goes. */
    private void family(HumanName name, String path, ObjectNode client) {
        places.put("/client/familyName", path + ".family");
        places.put("/client/prefix", path + ".family");
        var born = text(name.getFamilyElement().getExtensionByUrl(Urls.OWN_NAME));
        if (born != null) {
            client.put("familyName", born);
            client.put("prefix", text(name.getFamilyElement().getExtensionByUrl(Urls.OWN_PREFIX)));
        } else if (name.hasFamily()) {
            client.put("familyName", name.getFamily());
        } else {
            findings.fault(Issue.Kind.REQUIRED, "required", path + ".family");
        }
    }

    /** Names in full if there are any, else initials; what somebody is called is no name of the register. */
    private void given(HumanName name, String path, ObjectNode client) {
        places.put("/client/givenNames", path + ".given");
        var names = Stream.of(List.of("BR", ""), List.of("IN"))
                .map(wanted -> name.getGiven().stream()
                        .filter(one -> one.hasValue() && wanted.contains(part(one)))
                        .map(StringType::getValue)
                        .collect(Collectors.joining(wanted.contains("IN") ? "" : " ")))
                .filter(text -> !text.isEmpty())
                .findFirst();
        names.ifPresentOrElse(
                text -> client.put("givenNames", text),
                () -> findings.fault(Issue.Kind.REQUIRED, "required", path + ".given"));
    }

    private void birthDate(Patient patient, String path, ObjectNode client) {
        var here = path + ".birthDate";
        places.put("/client/birthDate", here);
        if (!patient.hasBirthDate()) {
            findings.fault(Issue.Kind.REQUIRED, "required", here);
        } else if (patient.getBirthDateElement().getValueAsString().length() != DAY) {
            findings.fault(Issue.Kind.VALUE, "whole-date", here);
        } else {
            client.put("birthDate", patient.getBirthDateElement().getValueAsString());
        }
    }

    private void contact(Patient patient, String path, ObjectNode client) {
        places.put("/client/contact", path + ".telecom");
        var text = patient.getTelecom().stream()
                .filter(Person::reaches)
                .map(ContactPoint::getValue)
                .collect(Collectors.joining("; "));
        if (!text.isEmpty()) {
            client.put("contact", text);
        }
    }

    private static boolean reaches(ContactPoint point) {
        var isKnown = point.getSystem() == ContactPointSystem.PHONE || point.getSystem() == ContactPointSystem.EMAIL;
        return isKnown && point.hasValue() && point.getUse() != ContactPointUse.OLD;
    }

    private static List<Identifier> current(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(one -> one.getUse() != IdentifierUse.OLD)
                .toList();
    }

    private static String part(StringType given) {
        var part = text(given.getExtensionByUrl(Urls.NAME_PART));
        return part == null ? "" : part;
    }

    private static String text(Extension extension) {
        return extension == null || !extension.hasValue()
                ? null
                : extension.getValue().primitiveValue();
    }

    private static String at(String path, int place) {
        return "%s[%d]".formatted(path, place);
    }
}
