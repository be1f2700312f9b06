package nl.weerthuis.housing.outgoing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a corporation's own system is told of. */
@Schema(description = "Kind of record, in VERA's words (Dutch: soort bericht)")
public enum OutgoingKind {
    PUBLICATIE("publicaties"),
    AANBIEDING("aanbiedingen"),
    KANDIDAAT("kandidaten"),
    TOEWIJZING("toewijzingen");

    private final String path;

    OutgoingKind(String path) {
        this.path = path;
    }

    /** Where VERA has them. */
    public String path() {
        return path;
    }
}
