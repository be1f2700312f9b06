package nl.weerthuis.platform.crypto;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rotation that was asked for, and how far it is. */
@Schema(name = "KeyRotation", description = "A rotation of keys and how far it is")
record KeyRotation(
        @Schema(description = "Its id (Dutch: kenmerk)") UUID id,

        @Schema(description = "Which keys (Dutch: soort)") Kind kind,

        @Schema(description = "Whether it goes on (Dutch: stand)")
        Status status,

        @Schema(description = "What it is doing (Dutch: stap)")
        Step step,

        @Schema(description = "Keys that are done (Dutch: gedaan)")
        long done,

        @Schema(description = "Keys there are to do (Dutch: totaal)")
        long total,

        @Schema(description = "When it was asked for (Dutch: gevraagd op)")
        Instant requestedAt,

        @Schema(description = "When it was done (Dutch: gereed op)")
        Instant finishedAt) {

    /** Which keys. */
    @Schema(name = "KeyRotationKind")
    enum Kind {
        MASTER,
        SUBJECTS
    }

    /** Whether it goes on. */
    @Schema(name = "KeyRotationStatus")
    enum Status {
        RUNNING,
        DONE
    }

    /** What a rotation does, in this order; MASTER has the first alone, SUBJECTS the others. */
    @Schema(name = "KeyRotationStep")
    enum Step {
        REWRAP,
        ADD_KEYS,
        ENCRYPT,
        DROP_KEYS,
        DONE;

        static Step first(Kind kind) {
            return kind == Kind.MASTER ? REWRAP : ADD_KEYS;
        }

        Step next() {
            return switch (this) {
                case ADD_KEYS -> ENCRYPT;
                case ENCRYPT -> DROP_KEYS;
                case REWRAP, DROP_KEYS, DONE -> DONE;
            };
        }
    }
}
