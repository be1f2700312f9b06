package nl.weerthuis.local.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Parties;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Console;
import nl.weerthuis.local.vera.VeraSystem;

/** One corporation's own system takes part: it is asked for its units, and told of every offer since the beginning. */
public final class OwnSystem {

    /** Whose system it is. */
    public static final String CORPORATION = "polderwonen";

    private static final int EVERY_MINUTES = 5;

    private final VeraSystem system;
    private final Console console;
    private final Caller officer;

    public OwnSystem(VeraSystem system, Parties parties, Api api, Console console) {
        this.system = system;
        this.console = console;
        Party corporation = parties.named(CORPORATION);
        this.officer = new Crew(api, parties).housingOfficer(corporation);
    }

    /** Registers it, and waits until it was asked and told once. */
    public void connect() {
        var body = Map.of(
                "url",
                system.url(CORPORATION),
                "apiKey",
                "demonstratie-" + CORPORATION,
                "kinds",
                List.of("EENHEID", "PUBLICATIE"),
                "everyMinutes",
                EVERY_MINUTES);
        var connection = "/vera-connections/"
                + officer.post(Part.HOUSING, "/vera-connections", body, "demo-own-system")
                        .path("id")
                        .asText();
        officer.post(Part.HOUSING, connection + "/push", Map.of("after", "0"), "demo-own-system-push");
        Await.until(
                "the system of %s was not asked".formatted(CORPORATION),
                () -> Optional.of(officer.get(Part.HOUSING, connection)).filter(view -> view.hasNonNull("lastGoodAt")));
        var told = Await.until(
                "the system of %s was not told".formatted(CORPORATION),
                () -> Optional.of(officer.get(Part.HOUSING, connection + "/push"))
                        .filter(OwnSystem::isTold));
        console.say("the own system of %s: %d units asked for, %s messages told; see %s"
                .formatted(
                        CORPORATION,
                        system.held(CORPORATION, "eenheden").size(),
                        told.path("through").asText(),
                        system.url(CORPORATION).replace("/wrv", "/log")));
    }

    private static boolean isTold(JsonNode push) {
        return push.path("waiting").asLong() == 0;
    }
}
