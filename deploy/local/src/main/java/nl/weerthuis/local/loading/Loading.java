package nl.weerthuis.local.loading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.check.Tally;
import nl.weerthuis.local.check.TallyFile;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.process.RegionFolder;
import nl.weerthuis.local.terminal.Console;
import nl.weerthuis.local.terminal.Halt;

/** Loads the demonstration region through the public APIs and import files, month by month up to today. */
public final class Loading {
    private static final int TABLE_DAY = 7;
    private static final int OFFER_DAY = 9;
    private static final int VIEWING_DAY = 12;
    private static final int ANSWER_DAY = 14;
    private static final int SIGNING_DAY = 17;
    private static final int EXPIRY_DAY = 20;
    private static final int KEY_DAY = 24;
    private static final int HANDOVER_DAY = 27;

    private final Plan plan;
    private final Console console;
    private final Api api;
    private final Foundation foundation;
    private final Supply supply;
    private final Nominations nominations;
    private final Table table;
    private final Placements placements;
    private final Everyday everyday;
    private final Clocks clocks;
    private final TallyFile tallies;
    private final Tally tally = new Tally();

    public Loading(Plan plan, Path root, RegionFolder folder, Api api, Console console) {
        this.plan = plan;
        this.console = console;
        this.api = api;
        var crew = new Crew(api, plan.parties());
        var register = new Register();
        var files = new ImportFiles(folder.importFiles());
        this.foundation = new Foundation(plan, root, crew);
        this.supply = new Supply(plan, crew, register, files);
        this.nominations = new Nominations(plan, crew, register, files);
        this.table = new Table(plan, crew, register);
        var meant = plan.homes().stream()
                .filter(home -> home.meantFor() > 0)
                .map(Home::number)
                .collect(Collectors.toSet());
        this.placements = new Placements(crew, new Matching(crew, register, meant), tally);
        this.everyday = new Everyday(plan, crew, register);
        this.clocks = new Clocks(crew.operator());
        this.tallies = new TallyFile(folder.importFiles());
        api.onReturn(clocks::restore);
    }

    /** Loads everything, unless that was done before; whether it did. */
    public boolean load() {
        if (foundation.isLaid()) {
            if (!tallies.exists()) {
                throw new Halt(
                        Halt.FAILED,
                        "The demonstration was not loaded to its end: start again with deploy/up --fresh.");
            }
            console.say("the demonstration region is there already");
            return false;
        }
        console.say("loading %d people and %d dwellings through the APIs (seed %d)"
                .formatted(plan.people().size(), plan.homes().size(), plan.seed()));
        clocks.moveTo(plan.calendar().first(0));
        foundation.lay();
        supply.registerAll();
        for (int month = 0; month < Calendar.NOW; month++) {
            live(month);
        }
        clocks.reset();
        today();
        tally.count("nominated", plan.people().size());
        tally.count("doubles", plan.doubles());
        tallies.write(tally);
        console.say("loaded with %d calls".formatted(api.calls()));
        return true;
    }

    private void live(int month) {
        begin(month);
        clocks.moveTo(day(month, TABLE_DAY));
        table.hold(month, TABLE_DAY);
        clocks.moveTo(day(month, OFFER_DAY));
        placements.offer(plan.people().stream()
                .filter(person -> person.fate().getsAnOffer() && person.offerMonth() == month)
                .toList());
        placements.planViewings(day(month, VIEWING_DAY));
        clocks.moveTo(day(month, ANSWER_DAY));
        placements.answer();
        placements.confirm();
        clocks.moveTo(day(month, SIGNING_DAY));
        placements.sign(day(month, SIGNING_DAY), day(month, KEY_DAY));
        // Before housing lets the reservations lapse: who does not answer has until ten days after the offer.
        clocks.moveTo(day(month, EXPIRY_DAY));
        placements.awaitExpiry();
        clocks.moveTo(day(month, KEY_DAY));
        placements.handOverKeys(day(month, KEY_DAY));
        clocks.moveTo(day(month, HANDOVER_DAY));
        placements.completeHandovers(day(month, HANDOVER_DAY));
        console.say("month %d of %d (%s)".formatted(month + 1, Calendar.NOW, day(month, 0)));
    }

    private void begin(int month) {
        if (month < Calendar.NOW) {
            clocks.moveTo(day(month, 0));
        }
        supply.announce(month);
        nominations.nominate(month);
        nominations.answerExceptions(month);
        nominations.checkCompleteness(month);
        nominations.withdraw(month);
        nominations.awaitMunicipalities(month);
    }

    /** What is under way now: offers that wait for an answer, for a contract, for the keys. */
    private void today() {
        begin(Calendar.NOW);
        placements.offer(plan.people().stream()
                .filter(person -> person.fate().getsAnOffer() && person.offerMonth() == Calendar.NOW)
                .toList());
        placements.answer();
        placements.confirm();
        placements.sign(day(Calendar.NOW, 1), day(Calendar.NOW, TABLE_DAY));
        placements.lookBack(day(Calendar.NOW, 0));
        everyday.fill();
    }

    private LocalDate day(int month, int day) {
        return plan.calendar().day(month, day);
    }
}
