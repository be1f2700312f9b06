package nl.weerthuis.allocation.access;

import java.util.Set;
import java.util.UUID;

/** How far readers see, for tests of what they are shown. */
public final class Sights {

    private Sights() {}

    public static Sight of(Sight.Breadth breadth, String... municipalities) {
        return new Sight(breadth, UUID.randomUUID(), "flevoland", Set.of(), Set.of(municipalities), Set.of());
    }
}
