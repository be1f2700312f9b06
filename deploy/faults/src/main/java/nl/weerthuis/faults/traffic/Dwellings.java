package nl.weerthuis.faults.traffic;

import java.util.SplittableRandom;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Plan;

/** Dwellings of nobody in particular, to fight over. */
public final class Dwellings {
    private static final String MUNICIPALITY = "0303";

    private final Plan plan;
    private final Sender sender;

    public Dwellings(Plan plan, Sender sender) {
        this.plan = plan;
        this.sender = sender;
    }

    /** @param name its reference, and its key */
    public Command register(String name) {
        return deeds(name).register(home(name));
    }

    /** @return the id of a new dwelling that can be held */
    public String announced(String name) {
        var home = home(name);
        var id = sender.send(deeds(name).register(home))
                .orElseThrow(() -> new IllegalStateException("No dwelling could be registered."))
                .path("id")
                .asText();
        sender.send(deeds(name).announce(home, id))
                .orElseThrow(() -> new IllegalStateException("No dwelling could be announced."));
        return id;
    }

    private Home home(String name) {
        return newcomer(name).home(MUNICIPALITY);
    }

    private HomeDeeds deeds(String name) {
        return new HomeDeeds(newcomer(name), plan);
    }

    private Newcomer newcomer(String name) {
        return new Newcomer(name, plan, new SplittableRandom(name.hashCode()));
    }
}
