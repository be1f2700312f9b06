package nl.weerthuis.allocation.access;

import java.util.Set;
import java.util.UUID;

/** How far readers see, for tests of what they are shown. */
public final class Sights {

    public static final UUID OWN = UUID.fromString("0b6c1a52-5a0e-4f0c-9c5a-0c8b6e6f3d01");
    public static final Set<UUID> PARTIES = Set.of(OWN, UUID.fromString("0b6c1a52-5a0e-4f0c-9c5a-0c8b6e6f3d02"));
    public static final UUID CONFLICTED = UUID.fromString("0b6c1a52-5a0e-4f0c-9c5a-0c8b6e6f3d03");

    private Sights() {}

    public static Sight of(Sight.Breadth breadth, String... municipalities) {
        return new Sight(breadth, UUID.randomUUID(), "flevoland", Set.of(), Set.of(municipalities), Set.of());
    }

    /** With every lookup filled in, whether this reader may use it or not. */
    public static Sight full(Sight.Breadth breadth) {
        return new Sight(breadth, OWN, "flevoland", PARTIES, Set.of("0034"), Set.of());
    }

    /** The same, kept away from one case. */
    public static Sight conflicted(Sight.Breadth breadth) {
        return new Sight(breadth, OWN, "flevoland", PARTIES, Set.of("0034"), Set.of(CONFLICTED));
    }
}
