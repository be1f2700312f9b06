package nl.weerthuis.caseflow.escalation;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has to answer it now. {@link #next()} is the whole ladder (domain notes, 3.10). */
@Schema(name = "EscalationLevel", description = "Who has to answer it now (Dutch: escalatieniveau)")
public enum Level {
    CASE(5),
    TABLE(10),
    MANAGEMENT(20),
    BOARD(40),
    EXTERNAL(65);

    private final int careful;

    Level(int careful) {
        this.careful = careful;
    }

    public Set<Level> next() {
        return switch (this) {
            case CASE -> EnumSet.of(TABLE);
            case TABLE -> EnumSet.of(MANAGEMENT);
            case MANAGEMENT -> EnumSet.of(BOARD);
            case BOARD -> EnumSet.of(EXTERNAL);
            case EXTERNAL -> EnumSet.noneOf(Level.class);
        };
    }

    boolean isTop() {
        return next().isEmpty();
    }

    /** Working days to answer in, unless the region says otherwise. */
    public int careful() {
        return careful;
    }
}
