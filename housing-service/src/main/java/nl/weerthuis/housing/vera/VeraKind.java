package nl.weerthuis.housing.vera;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a corporation delivers, in VERA's own words; a key is unique within its kind. */
@Schema(description = "Kind of record, in VERA's words (Dutch: soort bericht)")
public enum VeraKind {
    EENHEID(Eenheid.class),
    PUBLICATIE(Publicatie.class),
    KANDIDAAT(Kandidaat.class),
    AANBIEDING(Aanbieding.class),
    TOEWIJZING(Toewijzing.class),
    HUUROVEREENKOMST(Huurovereenkomst.class),
    HUUROPZEGGING(Huuropzegging.class);

    private final Class<? extends VeraMessage> shape;

    VeraKind(Class<? extends VeraMessage> shape) {
        this.shape = shape;
    }

    Class<? extends VeraMessage> shape() {
        return shape;
    }
}
