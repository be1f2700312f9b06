package nl.weerthuis.journeys.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Fate;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Person;
import nl.weerthuis.local.form.NominationForm;

/** The invented people of the case worker's week, as nominations. All come from sheltered living in Lelystad. */
record WeekPeople(LocalDate today, Party provider, Party otherProvider) {

    static final String HOME_TOWN = "0995";
    static final String OTHER_TOWN = "0303";

    private static final Person.Origin FROM_HOME_TOWN =
            new Person.Origin("KNOWN", HOME_TOWN, null, null, Person.Origin.Consent.NOT_ASKED);
    private static final Person.Origin NEAR_A_SISTER =
            new Person.Origin("EXCEPTION", HOME_TOWN, "NETWORK", OTHER_TOWN, Person.Origin.Consent.AGREED);

    /** Who goes home this week. */
    Map<String, Object> sam() {
        var identity = identity("Waterman", null, "Sam", LocalDate.of(1988, 3, 11));
        return nomination(provider, "week-sam", identity, FROM_HOME_TOWN, today.minusDays(40));
    }

    /** As the other provider nominated Rob, longer ago. */
    Map<String, Object> robElsewhere() {
        var identity = identity("Berg", "van der", "Rob", LocalDate.of(1979, 5, 4));
        return nomination(otherProvider, "their-rob", identity, FROM_HOME_TOWN, today.minusDays(200));
    }

    /** The same Rob in another hand: the prefix shortened, initials, day and month in the other order. */
    Map<String, Object> rob() {
        var identity = identity("v.d. Berg", null, "R.", LocalDate.of(1979, 4, 5));
        return nomination(provider, "week-rob", identity, FROM_HOME_TOWN, today.minusDays(20));
    }

    /** Who wishes to live near a sister, elsewhere. */
    Map<String, Object> kim() {
        var identity = identity("Dijkstra", null, "Kim", LocalDate.of(1992, 11, 23));
        return nomination(provider, "week-kim", identity, NEAR_A_SISTER, today.minusDays(10));
    }

    private Map<String, Object> nomination(
            Party by, String reference, Person.Identity identity, Person.Origin origin, LocalDate waitingSince) {
        var person = new Person(
                0,
                Fate.COMPLETE,
                Calendar.NOW,
                Calendar.NOW,
                false,
                by,
                reference,
                identity,
                "SHELTERED_LIVING",
                new Person.Facility("WMO020", "15"),
                today,
                waitingSince,
                new Person.Household(1, List.of()),
                origin,
                new Person.Wish(2, "RENT_CAP_SMALL", false, List.of(), List.of()),
                Map.of());
        return new HashMap<>(NominationForm.of(person, new Calendar(today)));
    }

    private static Person.Identity identity(String familyName, String prefix, String givenNames, LocalDate birthDate) {
        return new Person.Identity(familyName, prefix, givenNames, birthDate, null);
    }
}
