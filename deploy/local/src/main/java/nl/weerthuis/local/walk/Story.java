package nl.weerthuis.local.walk;

import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.terminal.Console;

/** Tells what happens, step by step, and leaves time to look. */
final class Story {
    private static final long SECOND = 1000;

    private final Console console;
    private final int pauseSeconds;
    private int steps;

    Story(Console console, int pauseSeconds) {
        this.console = console;
        this.pauseSeconds = pauseSeconds;
    }

    /** @param call how somebody else would do it, as in {@code POST caseflow /v1/cases} */
    void tell(String sentence, String call) {
        steps++;
        console.say("%2d. %s".formatted(steps, sentence));
        console.print("              " + call);
        if (pauseSeconds > 0) {
            Await.pause(pauseSeconds * SECOND);
        }
    }
}
