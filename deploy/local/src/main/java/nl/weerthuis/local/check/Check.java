package nl.weerthuis.local.check;

import java.util.List;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Parties;
import nl.weerthuis.local.terminal.Console;

/** Whether the figures are what they must be, in whatever order things happened and whatever was killed meanwhile. */
public final class Check {
    private static final int ATTEMPTS = 20;
    private static final long PAUSE = 3000;

    private final Parties parties;
    private final Crew crew;
    private final Console console;
    private final TallyFile tallies;

    public Check(Parties parties, Api api, Console console, TallyFile tallies) {
        this.parties = parties;
        this.crew = new Crew(api, parties);
        this.console = console;
        this.tallies = tallies;
    }

    /** Looks until all agree, for a minute at most: facts may still be on their way. Prints what it saw. */
    public boolean holds() {
        var run = "check-" + System.currentTimeMillis();
        var lines = compare(run);
        for (int attempt = 1; attempt < ATTEMPTS && !allHold(lines); attempt++) {
            Await.pause(PAUSE);
            lines = compare(run + "-" + attempt);
        }
        print(lines);
        return allHold(lines);
    }

    private List<Line> compare(String key) {
        return Comparison.of(Observation.of(crew, key), tallies.read());
    }

    private void print(List<Line> lines) {
        console.print("");
        console.print(new Line("figure", "one says", "other says", "who").text().replaceFirst("NO", "  "));
        lines.forEach(line -> console.print(named(line.text())));
        var wrong = lines.stream().filter(line -> !line.holds()).toList();
        console.print("");
        if (wrong.isEmpty()) {
            console.say("all %d figures are what they must be".formatted(lines.size()));
        } else {
            console.warn("%d of %d figures are not what they must be:".formatted(wrong.size(), lines.size()));
            wrong.forEach(line -> console.warn(named(
                    "%s: %s, but %s (%s)".formatted(line.figure(), line.expected(), line.found(), line.sources()))));
        }
    }

    /** With names instead of ids. */
    private String named(String text) {
        var named = text;
        for (var party : parties.of("CORPORATION")) {
            named = named.replace(party.id().toString(), "%-36s".formatted(party.name()));
        }
        return named;
    }

    private static boolean allHold(List<Line> lines) {
        return lines.stream().allMatch(Line::holds);
    }
}
