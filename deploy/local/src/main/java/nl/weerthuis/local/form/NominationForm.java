package nl.weerthuis.local.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Fate;
import nl.weerthuis.local.demonstration.Person;

/** A person as the body of a nomination. */
public final class NominationForm {
    private static final int HOURS = 4;

    private NominationForm() {}

    public static Map<String, Object> of(Person person, Calendar calendar) {
        var body = new LinkedHashMap<String, Object>();
        body.put("clientReference", person.reference());
        body.put("client", client(person.identity()));
        body.put("targetGroup", person.targetGroup());
        body.put(
                "facilityKind",
                Map.of(
                        "list",
                        person.facility().list(),
                        "code",
                        person.facility().code()));
        body.put("readyOn", person.readyOn());
        body.put("waitingSince", person.waitingSince());
        body.put("household", household(person.household()));
        body.put("origin", origin(person, calendar));
        body.put("searchProfile", wish(person.wish()));
        body.put("preconditions", preconditions(person));
        if (person.fate().getsAnOffer()) {
            body.put("supportArrangement", support(person, calendar));
        }
        body.put("consents", consents(person));
        return body;
    }

    private static Map<String, Object> client(Person.Identity identity) {
        var client = new LinkedHashMap<String, Object>();
        client.put("familyName", identity.familyName());
        client.put("prefix", identity.prefix());
        client.put("givenNames", identity.givenNames());
        client.put("birthDate", identity.birthDate());
        client.put("bsn", identity.bsn());
        return client;
    }

    private static Map<String, Object> household(Person.Household household) {
        return Map.of(
                "adults", household.adults(),
                "children",
                        household.childrenBornIn().stream()
                                .map(year -> Map.of("birthYear", year))
                                .toList());
    }

    private static Map<String, Object> origin(Person person, Calendar calendar) {
        var origin = person.origin();
        var body = new LinkedHashMap<String, Object>();
        body.put("basis", origin.basis());
        body.put("municipality", origin.municipality());
        body.put(
                "evidence",
                origin.isUnknown()
                        ? List.of()
                        : List.of(Map.of(
                                "kind",
                                "LAST_INDEPENDENT_ADDRESS",
                                "on",
                                calendar.first(person.month()).minusDays(200))));
        body.put("exceptionCode", origin.exceptionCode());
        body.put("requestedMunicipality", origin.requested());
        if (origin.exceptionCode() != null && !origin.exceptionCode().equals("SAFETY")) {
            body.put("motivation", "Verzonnen toelichting voor de demonstratie.");
        }
        return body;
    }

    private static Map<String, Object> wish(Person.Wish wish) {
        return Map.of(
                "rooms", wish.rooms(),
                "rentClass", wish.rentClass(),
                "stepFree", wish.stepFree(),
                "areas", wish.areas(),
                "exclusions", wish.exclusions());
    }

    private static List<Map<String, Object>> preconditions(Person person) {
        var all = new ArrayList<Map<String, Object>>();
        person.preconditions().forEach((code, status) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("code", code);
            one.put("status", status);
            if (status.equals("WAIVED")) {
                one.put("reason", "Geen schulden die een huurcontract in de weg staan.");
            }
            all.add(one);
        });
        return all;
    }

    private static Map<String, Object> support(Person person, Calendar calendar) {
        return Map.of(
                "providerId", person.provider().id(),
                "hoursPerWeek", HOURS,
                "startOn", calendar.first(person.month()));
    }

    private static List<Map<String, Object>> consents(Person person) {
        if (person.fate() == Fate.INCOMPLETE) {
            return List.of();
        }
        return List.of(
                Map.of("partyKind", "MUNICIPALITY", "scope", "TABLE"),
                Map.of("partyKind", "CORPORATION", "scope", "TABLE"),
                Map.of("partyKind", "CORPORATION", "scope", "HOUSING"));
    }
}
