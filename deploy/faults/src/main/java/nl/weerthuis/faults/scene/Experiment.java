package nl.weerthuis.faults.scene;

import java.util.Map;

/** One way to let a region suffer, and what came of it. */
public interface Experiment {
    /** As after {@code --only}. */
    String name();

    Result run(Scene scene);

    default boolean needsOwnRegion() {
        return false;
    }

    /** What a region of its own is started with; asked once, before that. */
    default Map<String, String> wishes() {
        return Map.of();
    }
}
