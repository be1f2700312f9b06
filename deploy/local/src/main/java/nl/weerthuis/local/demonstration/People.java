package nl.weerthuis.local.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws the invented people. */
final class People {
    private static final String OTHER = "OTHER";
    private static final List<String> GROUPS =
            List.of("SHELTERED_LIVING", "HOMELESS_SHELTER", "WOMENS_SHELTER", "YOUTH_CARE", OTHER);
    private static final List<Integer> GROUP_WEIGHTS = List.of(38, 28, 16, 14, 4);
    private static final Map<String, List<String>> FACILITIES = Map.of(
            "SHELTERED_LIVING", List.of("15", "16"),
            "HOMELESS_SHELTER", List.of("17"),
            "WOMENS_SHELTER", List.of("18"),
            "OTHER", List.of("17"),
            "YOUTH_CARE", List.of("35", "36", "38", "43", "44"));
    private static final int FILES_EVERY = 3;
    /** How many people are nominated twice. */
    static final int DOUBLES = 2;

    private final Calendar calendar;
    private final Parties parties;
    private final Draw draw;
    private final Bsn bsn;
    private final Origins origins;
    private final Map<String, Integer> references = new HashMap<>();

    People(Calendar calendar, Parties parties, SplittableRandom random) {
        this.calendar = calendar;
        this.parties = parties;
        this.draw = new Draw(random.split());
        this.bsn = new Bsn(random.split());
        this.origins = new Origins(new Draw(random.split()));
    }

    /** Everybody, in the order of nomination. */
    List<Person> draw() {
        var turns = new ArrayList<Turn>();
        for (var share : Share.ALL) {
            IntStream.range(0, share.people())
                    .forEach(each -> turns.add(new Turn(share.fate(), draw.between(share.first(), share.last()))));
        }
        turns.sort(Comparator.comparingInt(Turn::month).thenComparing(Turn::fate));
        var people = IntStream.range(0, turns.size())
                .mapToObj(place -> person(place + 1, turns.get(place)))
                .toList();
        return withDoubles(people);
    }

    /** The last who were nominated are known elsewhere already: another provider, the same person. */
    private static List<Person> withDoubles(List<Person> people) {
        var all = new ArrayList<>(people);
        for (int place = all.size() - DOUBLES; place < all.size(); place++) {
            var last = all.get(place);
            var known = people.stream()
                    .filter(person -> person.identity().bsn() != null)
                    .filter(person -> !person.provider().equals(last.provider()))
                    .skip(all.size() - place)
                    .findFirst()
                    .orElseThrow();
            all.set(place, last.withIdentity(known.identity()));
        }
        return List.copyOf(all);
    }

    private record Turn(Fate fate, int month) {}

    private Person person(int number, Turn turn) {
        var group = group(turn.fate());
        var provider = draw.of(parties.of("PROVIDER").stream()
                .filter(party -> party.targetGroups().contains(group))
                .toList());
        var day = calendar.first(turn.month());
        var identity = identity(group, day);
        var household = household(group, day);
        var origin = origins.draw(group, turn.fate());
        var waiting = day.minusDays(draw.between(5, 160));
        return new Person(
                number,
                turn.fate(),
                turn.month(),
                offerMonth(turn),
                !origin.isUnknown() && number % FILES_EVERY == 0,
                provider,
                reference(provider),
                identity,
                group,
                new Person.Facility(group.equals("YOUTH_CARE") ? "JZ020" : "WMO020", draw.of(FACILITIES.get(group))),
                day.plusDays(draw.between(-30, 45)),
                waiting,
                household,
                origin,
                wish(identity, household, origin, day),
                preconditions(turn.fate()));
    }

    /** The agreement is for four groups; others can be nominated, and wait outside it. */
    private String group(Fate fate) {
        var group = draw.weighed(GROUPS, GROUP_WEIGHTS);
        return group.equals(OTHER) && fate != Fate.NOMINATED ? GROUPS.get(0) : group;
    }

    private int offerMonth(Turn turn) {
        return switch (turn.fate()) {
            case OFFERED, ACCEPTED, CONTRACTED -> Calendar.NOW;
            default -> Math.min(Calendar.NOW - 1, turn.month() + draw.between(0, 2));
        };
    }

    private String reference(Party provider) {
        int next = references.merge(provider.key(), 1, Integer::sum);
        return "%s-%04d".formatted(provider.key().substring(0, 3).toUpperCase(Locale.ROOT), next);
    }

    private Person.Identity identity(String group, LocalDate day) {
        boolean young = group.equals("YOUTH_CARE");
        var birthDate = draw.day(
                day.minusYears(young ? 23 : 64).plusDays(2),
                day.minusYears(young ? 18 : 24).minusDays(1));
        boolean woman = group.equals("WOMENS_SHELTER") || draw.percent(38);
        return new Person.Identity(
                draw.of(Names.FAMILIES),
                draw.percent(15) ? draw.of(Names.PREFIXES) : null,
                draw.of(woman ? Names.WOMEN : Names.MEN),
                birthDate,
                draw.percent(92) ? bsn.next() : null);
    }

    private Person.Household household(String group, LocalDate day) {
        int children = group.equals("WOMENS_SHELTER")
                ? draw.weighed(List.of(0, 1, 2, 3), List.of(20, 35, 30, 15))
                : draw.weighed(List.of(0, 1, 2), List.of(90, 7, 3));
        int adults = !group.equals("WOMENS_SHELTER") && draw.percent(8) ? 2 : 1;
        return new Person.Household(
                adults,
                IntStream.range(0, children)
                        .mapToObj(child -> day.getYear() - draw.between(1, 15))
                        .toList());
    }

    private Person.Wish wish(
            Person.Identity identity, Person.Household household, Person.Origin origin, LocalDate day) {
        int rooms = Math.min(4, 1 + household.size());
        boolean youngest = identity.birthDate().isAfter(day.minusYears(21));
        var rentClass = youngest ? "QUALITY_DISCOUNT" : household.size() > 2 ? "RENT_CAP_LARGE" : "RENT_CAP_SMALL";
        var exclusions = "SAFETY".equals(origin.exceptionCode()) ? List.of(origin.municipality()) : List.<String>of();
        return new Person.Wish(rooms, rentClass, draw.percent(7), List.of(), exclusions);
    }

    private Map<String, String> preconditions(Fate fate) {
        var statuses = new HashMap<String, String>();
        for (var code : Precondition.CODES) {
            statuses.put(
                    code,
                    Precondition.isSettledBeforehand(code, fate) ? "MET" : draw.of(List.of("OPEN", "IN_PROGRESS")));
        }
        if (fate.getsAnOffer() && draw.percent(30)) {
            statuses.put("DEBT", draw.percent(50) ? "NOT_APPLICABLE" : "WAIVED");
        }
        return statuses;
    }

    /** @param fate how far these people come, nominated from the first month to the last */
    private record Share(Fate fate, int people, int first, int last) {
        static final List<Share> ALL = List.of(
                new Share(Fate.NOMINATED, 52, 7, 9),
                new Share(Fate.INCOMPLETE, 18, 3, 9),
                new Share(Fate.COMPLETE, 32, 7, 9),
                new Share(Fate.WITHDRAWN, 14, 0, 8),
                new Share(Fate.DEFERRED, 6, 4, 8),
                new Share(Fate.REJECTED, 5, 1, 8),
                new Share(Fate.REFERRED, 3, 2, 8),
                new Share(Fate.SEARCHING, 68, 1, 8),
                new Share(Fate.CONDITIONAL, 9, 4, 8),
                new Share(Fate.REFUSES_GROUNDED, 5, 1, 6),
                new Share(Fate.REFUSES_UNGROUNDED, 3, 1, 6),
                new Share(Fate.EXPIRES, 4, 1, 6),
                new Share(Fate.TURNED_DOWN, 3, 1, 6),
                new Share(Fate.OFFERED, 5, 5, 8),
                new Share(Fate.ACCEPTED, 4, 5, 8),
                new Share(Fate.CONTRACTED, 5, 5, 8),
                new Share(Fate.HOUSED, 24, 0, 7),
                new Share(Fate.AFTERCARE, 40, 0, 6));
    }
}
