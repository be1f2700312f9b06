package nl.weerthuis.local.form;

import java.util.List;
import java.util.stream.Collectors;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Fate;
import nl.weerthuis.local.demonstration.Person;

/** People as a provider's file of nominations. */
public final class NominationFile {
    private static final List<String> COLUMNS = List.of(
            "clientReference",
            "familyName",
            "prefix",
            "givenNames",
            "birthDate",
            "bsn",
            "targetGroup",
            "facilityList",
            "facilityCode",
            "readyOn",
            "waitingSince",
            "adults",
            "childBirthYears",
            "originBasis",
            "originMunicipality",
            "originEvidence",
            "exceptionCode",
            "requestedMunicipality",
            "motivation",
            "rooms",
            "rentClass",
            "stepFree",
            "exclusions",
            "preconditions",
            "supportProviderId",
            "supportHoursPerWeek",
            "supportStartOn",
            "consents");

    private NominationFile() {}

    /** The header is line 1, so the first person stands in line 2. */
    public static String of(List<Person> people, Calendar calendar) {
        var csv = new Csv(COLUMNS);
        people.forEach(person -> line(csv, person, calendar));
        return csv.text();
    }

    private static void line(Csv csv, Person person, Calendar calendar) {
        var identity = person.identity();
        var origin = person.origin();
        boolean supported = person.fate().getsAnOffer();
        csv.line(
                person.reference(),
                identity.familyName(),
                identity.prefix(),
                identity.givenNames(),
                identity.birthDate(),
                identity.bsn(),
                person.targetGroup(),
                person.facility().list(),
                person.facility().code(),
                person.readyOn(),
                person.waitingSince(),
                person.household().adults(),
                joined(person.household().childrenBornIn()),
                origin.basis(),
                origin.municipality(),
                origin.isUnknown()
                        ? null
                        : "PERSONS_REGISTER:" + calendar.first(person.month()).minusDays(200),
                origin.exceptionCode(),
                origin.requested(),
                motivation(origin),
                person.wish().rooms(),
                person.wish().rentClass(),
                person.wish().stepFree(),
                joined(person.wish().exclusions()),
                preconditions(person),
                supported ? person.provider().id() : null,
                supported ? 4 : null,
                supported ? calendar.first(person.month()) : null,
                person.fate() == Fate.INCOMPLETE ? null : "MUNICIPALITY:TABLE|CORPORATION:TABLE|CORPORATION:HOUSING");
    }

    private static String motivation(Person.Origin origin) {
        boolean needed =
                origin.exceptionCode() != null && !origin.exceptionCode().equals("SAFETY");
        return needed ? "Verzonnen toelichting; met \"aanhalingstekens\" en een puntkomma." : null;
    }

    /** A file has no place for the reason of a waiver. */
    private static String preconditions(Person person) {
        return person.preconditions().entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + (entry.getValue().equals("WAIVED") ? "NOT_APPLICABLE" : entry.getValue()))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }
}
