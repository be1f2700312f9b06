package nl.weerthuis.faults.traffic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Fate;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Person;
import nl.weerthuis.local.demonstration.Plan;

/** Somebody invented, and a dwelling that fits; everything follows from the name and the seed. */
final class Newcomer {
    private static final List<String> PROVIDERS = List.of("opmaat", "kompas", "herstelhuis");
    private static final List<String> MUNICIPALITIES = List.of("0034", "0995", "0171", "0303", "0050", "0184");
    /** Their neighbourhoods have had their share. */
    private static final Set<String> FULL = Set.of("BU00340101", "BU09950101");

    private static final int ROOMS = 2;
    private static final long RENT_CENTS = 61_250;
    private static final int OLDEST_DAYS = 14_000;
    private static final int YOUNGEST_YEARS = 19;

    private final String name;
    private final Plan plan;
    private final LocalDate today = LocalDate.now(Calendar.ZONE);
    private final Person person;

    Newcomer(String name, Plan plan, SplittableRandom random) {
        this(name, plan, random, plan.parties().named(PROVIDERS.get(random.nextInt(PROVIDERS.size()))));
    }

    Newcomer(String name, Plan plan, SplittableRandom random, Party provider) {
        this.name = name;
        this.plan = plan;
        boolean known = random.nextBoolean();
        var municipality = MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size()));
        var born = today.minusYears(YOUNGEST_YEARS).minusDays(random.nextInt(OLDEST_DAYS));
        this.person = new Person(
                0,
                Fate.AFTERCARE,
                Calendar.NOW,
                Calendar.NOW,
                false,
                provider,
                name,
                new Person.Identity("Waterman", null, "Sam " + name, born, null),
                "SHELTERED_LIVING",
                new Person.Facility("WMO020", "15"),
                today,
                today.minusDays(40),
                new Person.Household(1, List.of()),
                new Person.Origin(
                        known ? "KNOWN" : "UNKNOWN",
                        known ? municipality : null,
                        null,
                        null,
                        Person.Origin.Consent.NOT_ASKED),
                new Person.Wish(ROOMS, "RENT_CAP_SMALL", false, List.of(), List.of()),
                settled());
    }

    Person person() {
        return person;
    }

    Party provider() {
        return person.provider();
    }

    LocalDate today() {
        return today;
    }

    /** The same for every attempt of the same deed. */
    String key(String deed) {
        return name + "-" + deed;
    }

    Home home(String municipality) {
        var example = plan.homes().stream()
                .filter(home -> home.area().municipality().equals(municipality))
                .filter(home -> !FULL.contains(home.area().code()))
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
}
