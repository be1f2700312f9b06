package nl.weerthuis.local;

import java.util.ArrayDeque;
import java.util.List;
import nl.weerthuis.local.terminal.Halt;

/** What the person at the terminal asks for. */
record Options(
        Deed deed,
        String argument,
        boolean fresh,
        boolean restart,
        boolean demonstration,
        boolean fhir,
        int pauseSeconds) {
    static final String HELP = """
            deploy/up starts a whole region on this machine: PostgreSQL, a Kafka broker, an identity
            provider and the four services, with the demonstration region Flevoland. Ctrl-C stops it all.

              deploy/up                        start, load the demonstration once, show one case, stay up
              deploy/up --check                the same, compare the figures, stop; exit code 0 only if they are right
              deploy/up --fresh                wipe the data first (may be combined with all of these)
              deploy/up --no-demonstration     only start
              deploy/up --fhir                 the FHIR edge of caseflow too (some 180 MB more)
              deploy/up --restart              start a process that dies again (--check always does)
              deploy/up --pause SECONDS        wait between the steps of the walk
              deploy/up --no-build             do not look whether the sources are newer than what is built

            With a region that runs:

              deploy/up --token USER           print a fresh access token of a demonstration user
              deploy/up --start NAME           start one process again: postgres, broker, issuer, caseflow,
                                               housing, allocation, reporting or fhir

            Ports: WEERTHUIS_PORT_POSTGRES, _BROKER, _ISSUER, _CASEFLOW, _HOUSING, _ALLOCATION,
                   _REPORTING, _FHIR, and _VERA of a corporation's own system (9999).
            Data: the folder .region, or the one that WEERTHUIS_REGION names.
            """;

    enum Deed {
        RUN,
        CHECK,
        TOKEN,
        START,
        HELP
    }

    static Options parse(String... words) {
        var left = new ArrayDeque<>(List.of(words));
        var options = new Options(Deed.RUN, "", false, false, true, false, 0);
        while (!left.isEmpty()) {
            options = options.with(left.poll(), left);
        }
        return options;
    }

    private Options with(String word, ArrayDeque<String> left) {
        return switch (word) {
            case "--no-build" -> this; // Heard by the script.
            case "--fresh" -> new Options(deed, argument, true, restart, demonstration, fhir, pauseSeconds);
            case "--restart" -> new Options(deed, argument, fresh, true, demonstration, fhir, pauseSeconds);
            case "--no-demonstration" -> new Options(deed, argument, fresh, restart, false, fhir, pauseSeconds);
            case "--fhir" -> new Options(deed, argument, fresh, restart, demonstration, true, pauseSeconds);
            case "--pause" ->
                new Options(deed, argument, fresh, restart, demonstration, fhir, seconds(next(word, left)));
            case "--check" -> new Options(Deed.CHECK, argument, fresh, true, demonstration, fhir, pauseSeconds);
            case "--token" ->
                new Options(Deed.TOKEN, next(word, left), fresh, restart, demonstration, fhir, pauseSeconds);
            case "--start" ->
                new Options(Deed.START, next(word, left), fresh, restart, demonstration, fhir, pauseSeconds);
            case "--help", "-h" -> new Options(Deed.HELP, argument, fresh, restart, demonstration, fhir, pauseSeconds);
            default ->
                throw new Halt(
                        Halt.CANNOT_START,
                        "deploy/up does not know %s; deploy/up --help says what it knows.".formatted(word));
        };
    }

    private static String next(String word, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new Halt(Halt.CANNOT_START, "%s needs a word after it; see deploy/up --help.".formatted(word));
        }
        return left.poll();
    }

    private static int seconds(String word) {
        try {
            return Math.max(0, Integer.parseInt(word));
        } catch (NumberFormatException notANumber) {
            throw new Halt(Halt.CANNOT_START, "--pause needs a number of seconds, not %s.".formatted(word), notANumber);
        }
    }
}
