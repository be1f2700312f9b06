package nl.weerthuis.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.check.Check;
import nl.weerthuis.local.check.TallyFile;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.loading.Loading;
import nl.weerthuis.local.loading.OwnSystem;
import nl.weerthuis.local.process.Region;
import nl.weerthuis.local.terminal.Console;
import nl.weerthuis.local.terminal.Halt;
import nl.weerthuis.local.vera.VeraSystem;
import nl.weerthuis.local.walk.Walk;

/** What {@code deploy/up} does from beginning to end. */
final class Course {
    private static final int DWELLINGS = 40;

    private final Path root;
    private final Region region;
    private final Options options;
    private final Console console;
    private final Runnable ready;

    Course(Path root, Region region, Options options, Console console, Runnable ready) {
        this.root = root;
        this.region = region;
        this.options = options;
        this.console = console;
        this.ready = ready;
    }

    int run() {
        console.print("Weer Thuis: region Flevoland on this machine. Everybody in it is invented.");
        region.prepare(options.fresh());
        region.start();
        region.watch(options.restart());
        console.say("ready: four services, database, broker and identity provider"
                + (options.fhir() ? ", and the FHIR edge" : ""));
        var api = new Api(region.ports());
        var plan = Plan.of(Plan.USUAL_SEED, LocalDate.now(Calendar.ZONE));
        var tallies = new TallyFile(region.folder().importFiles());
        if (options.demonstration() || options.deed() == Options.Deed.CHECK) {
            demonstrate(api, plan, tallies, ownSystem());
        }
        if (options.deed() == Options.Deed.CHECK) {
            return new Check(plan.parties(), api, console, tallies).holds() ? 0 : Halt.FAILED;
        }
        ready.run();
        new Welcome(region.ports(), options.fhir()).print(console);
        stayUp();
        return 0;
    }

    private void demonstrate(Api api, Plan plan, TallyFile tallies, Optional<VeraSystem> own) {
        var loading = new Loading(plan, root, region.folder(), api, console);
        boolean fresh = loading.load();
        if (fresh || options.deed() == Options.Deed.CHECK) {
            console.say("one case, from nomination to report:");
            new Walk(plan, api, console, tallies, options.pauseSeconds()).walk();
        }
        // Its dwellings are nobody's plan: they come when everybody has found a home.
        own.filter(system -> fresh).ifPresent(system -> new OwnSystem(system, plan.parties(), api, console).connect());
        if (api.repeated() > 0) {
            console.say("%d calls were made again because something was away".formatted(api.repeated()));
        }
    }

    /** Until this process ends. Empty if somebody else has the port: then all goes on without. */
    private Optional<VeraSystem> ownSystem() {
        var port = VeraSystem.port(System.getenv());
        try {
            return Optional.of(new VeraSystem(port, DWELLINGS));
        } catch (IOException taken) {
            console.warn("Port %d is taken, so no corporation's own system runs: choose another with %s."
                    .formatted(port, VeraSystem.PORT_VARIABLE));
            return Optional.empty();
        }
    }

    private static void stayUp() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
