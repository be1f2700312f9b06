package nl.weerthuis.local;

import nl.weerthuis.local.process.Console;
import nl.weerthuis.local.process.Region;

/** What {@code deploy/up} does from beginning to end. */
final class Course {
    private final Region region;
    private final Options options;
    private final Console console;
    private final Runnable ready;

    Course(Region region, Options options, Console console, Runnable ready) {
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
        console.say("ready");
        ready.run();
        new Welcome(region.ports()).print(console);
        stayUp();
        return 0;
    }

    private static void stayUp() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
