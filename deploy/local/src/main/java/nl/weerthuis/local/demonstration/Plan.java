package nl.weerthuis.local.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** All that will be loaded. The same seed on the same day gives the same plan. */
public record Plan(long seed, Calendar calendar, Parties parties, List<Person> people, List<Home> homes) {
    public static final long USUAL_SEED = 2026;

    public static Plan of(long seed, LocalDate today) {
        var calendar = new Calendar(today);
        var parties = Parties.load();
        var random = new SplittableRandom(seed);
        var people = new People(calendar, parties, random.split()).draw();
        return new Plan(seed, calendar, parties, people, new Homes(calendar, parties, random.split()).draw(people));
    }

    public List<Person> nominatedIn(int month) {
        return people.stream().filter(person -> person.month() == month).toList();
    }

    public List<Home> freeIn(int month) {
        return homes.stream().filter(home -> home.month() == month).toList();
    }

    /** How many people are nominated a second time, by another provider. */
    public int doubles() {
        return People.DOUBLES;
    }
}
