package nl.weerthuis.local.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import nl.weerthuis.local.demonstration.Home.Area;
import nl.weerthuis.local.demonstration.Home.Delivery;

/** Draws the invented dwellings: some that fit somebody, and as many that have to be looked at twice. */
final class Homes {
    /** This one is full. */
    static final String FULL_NEIGHBOURHOOD = "BU00340101";

    private static final int DWELLINGS = 150;
    private static final int STAYS_LET = -1;
    private static final List<Area> AREAS = List.of(
            new Area("0034", "Almere", "1315", FULL_NEIGHBOURHOOD),
            new Area("0034", "Almere", "1316", "BU00340102"),
            new Area("0034", "Almere", "1325", "BU00340203"),
            new Area("0034", "Almere", "1338", "BU00340304"),
            new Area("0034", "Almere", "1355", "BU00340405"),
            new Area("0995", "Lelystad", "8223", "BU09950101"),
            new Area("0995", "Lelystad", "8232", "BU09950203"),
            new Area("0995", "Lelystad", "8242", "BU09950304"),
            new Area("0171", "Emmeloord", "8302", "BU01710101"),
            new Area("0171", "Marknesse", "8316", "BU01710402"),
            new Area("0303", "Dronten", "8251", "BU03030101"),
            new Area("0303", "Swifterbant", "8255", "BU03030302"),
            new Area("0050", "Zeewolde", "3891", "BU00500101"),
            new Area("0184", "Urk", "8321", "BU01840101"));
    private static final String LETTERS = "ABCDEFGHJKLMNPRTVWXZ";

    private final Calendar calendar;
    private final Parties parties;
    private final Draw draw;
    private final Map<String, Integer> references = new HashMap<>();
    private final List<Home> homes = new ArrayList<>();

    Homes(Calendar calendar, Parties parties, SplittableRandom random) {
        this.calendar = calendar;
        this.parties = parties;
        this.draw = new Draw(random.split());
    }

    List<Home> draw(List<Person> people) {
        people.stream()
                .filter(person -> person.fate().getsAnOffer())
                .filter(person -> person.origin().destination() != null)
                .forEach(person -> homes.add(fitting(person)));
        while (homes.size() < DWELLINGS) {
            homes.add(any());
        }
        return List.copyOf(homes);
    }

    private Home fitting(Person person) {
        var wish = person.wish();
        // Some are meant for the full neighbourhood: then the capacity has to speak.
        var area = draw.of(areasOf(person.origin().destination()).stream()
                .filter(each -> !each.code().equals(FULL_NEIGHBOURHOOD))
                .toList());
        return home(area, wish.rooms(), wish.stepFree(), rent(wish.rentClass()), person.offerMonth(), person.number());
    }

    private Home any() {
        var area = draw.percent(12)
                ? AREAS.get(0)
                : draw.of(areasOf(draw.weighed(Origins.MUNICIPALITIES, Origins.WEIGHTS)));
        int rooms = draw.weighed(List.of(1, 2, 3, 4, 5), List.of(10, 40, 28, 17, 5));
        var rentClass = rooms > 3 ? "RENT_CAP_LARGE" : draw.percent(20) ? "QUALITY_DISCOUNT" : "RENT_CAP_SMALL";
        int month = draw.percent(25) ? STAYS_LET : draw.between(0, Calendar.NOW);
        return home(area, rooms, draw.percent(15), rent(rentClass), month, 0);
    }

    private Home home(Area area, int rooms, boolean stepFree, long rentCents, int month, int meantFor) {
        var corporation = draw.of(parties.of("CORPORATION").stream()
                .filter(party -> party.municipalityCodes().contains(area.municipality()))
                .toList());
        int number = homes.size() + 1;
        return new Home(
                number,
                Delivery.values()[number % Delivery.values().length],
                corporation,
                reference(corporation),
                draw.of(Names.STREETS),
                draw.between(1, 199),
                draw.percent(15) ? "A" : null,
                area.postcodeDigits() + letter() + letter(),
                area,
                rooms,
                20 + rooms * 15 + draw.between(0, 9),
                draw.between(0, 4),
                stepFree,
                rooms == 1 ? "ROOM" : draw.percent(6) ? "FLEX" : "SELF_CONTAINED",
                rentCents,
                month,
                month == STAYS_LET ? null : calendar.day(month, draw.between(0, 5)),
                meantFor);
    }

    private String reference(Party corporation) {
        int next = references.merge(corporation.key(), 1, Integer::sum);
        return "%s-%05d".formatted(corporation.key().substring(0, 3).toUpperCase(Locale.ROOT), 10_000 + next);
    }

    /** In eurocents, under the limit of 2026 that goes with the class. */
    private long rent(String rentClass) {
        return switch (rentClass) {
            case "QUALITY_DISCOUNT" -> draw.between(41_000, 49_500);
            case "RENT_CAP_LARGE" -> draw.between(65_000, 75_500);
            default -> draw.between(52_000, 70_500);
        };
    }

    private char letter() {
        return LETTERS.charAt(draw.between(0, LETTERS.length() - 1));
    }

    private static List<Area> areasOf(String municipality) {
        return AREAS.stream()
                .filter(area -> area.municipality().equals(municipality))
                .toList();
    }
}
