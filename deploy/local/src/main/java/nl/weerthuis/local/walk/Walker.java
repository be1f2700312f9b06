package nl.weerthuis.local.walk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Fate;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Person;
import nl.weerthuis.local.demonstration.Plan;

/** The one who is walked with: invented, of unknown origin, out of sheltered living. */
record Walker(String name, Plan plan, LocalDate today, Person person) {
    private static final int AGE = 34;
    private static final int DAYS_APART = 5000;
    private static final int ROOMS = 2;
    private static final long RENT_CENTS = 61_250;

    static Walker of(String name, Plan plan, LocalDate today) {
        var provider = plan.parties().named("opmaat");
        var person = new Person(
                0,
                Fate.AFTERCARE,
                Calendar.NOW,
                Calendar.NOW,
                false,
                provider,
                name,
                new Person.Identity("Waterman", null, "Sam", birthDate(name, today), null),
                "SHELTERED_LIVING",
                new Person.Facility("WMO020", "15"),
                today,
                today.minusDays(40),
                new Person.Household(1, List.of()),
                new Person.Origin("UNKNOWN", null, null, null, Person.Origin.Consent.NOT_ASKED),
                new Person.Wish(ROOMS, "RENT_CAP_SMALL", false, List.of(), List.of()),
                settled());
        return new Walker(name, plan, today, person);
    }

    private static Map<String, String> settled() {
        var settled = new HashMap<String, String>();
        for (var code : List.of(
                "INCOME",
                "DEBT",
                "SUPPORT",
                "IDENTITY",
                "RESIDENCE",
                "REGISTRATION",
                "TENANCY_HISTORY",
                "CONSENT",
                "SUPPORT_PLAN")) {
            settled.put(code, "MET");
        }
        return settled;
    }

    /** Every walk with somebody else, or the region would suspect a double. */
    private static LocalDate birthDate(String name, LocalDate today) {
        return today.minusYears(AGE).minusDays(Math.floorMod(name.hashCode(), DAYS_APART));
    }

    Party provider() {
        return person.provider();
    }

    /** The same for every attempt of the same deed. */
    String key(String deed) {
        return name + "-" + deed;
    }

    /** A dwelling in the municipality, of a corporation that lets there, outside the neighbourhood that is full. */
    Home home(String municipality) {
        var example = plan.homes().stream()
                .filter(home -> home.area().municipality().equals(municipality))
                .filter(home -> !home.area().code().equals("BU00340101"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No dwelling is drawn in " + municipality));
        return new Home(
                0,
                Home.Delivery.REQUEST,
                example.corporation(),
                name,
                example.street(),
                1,
                null,
                example.postcode(),
                example.area(),
                ROOMS,
                48,
                1,
                false,
                "SELF_CONTAINED",
                RENT_CENTS,
                Calendar.NOW,
                today,
                0);
    }
}
