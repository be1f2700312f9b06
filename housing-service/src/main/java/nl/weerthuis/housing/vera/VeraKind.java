package nl.weerthuis.housing.vera;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a corporation delivers, in VERA's own words; a key is unique within its kind. */
@Schema(description = "Kind of record, in VERA's words (Dutch: soort bericht)")
public enum VeraKind {
    EENHEID("eenheden", Eenheid.class),
    PUBLICATIE("publicaties", Publicatie.class),
    KANDIDAAT("kandidaten", Kandidaat.class),
    AANBIEDING("aanbiedingen", Aanbieding.class),
    TOEWIJZING("toewijzingen", Toewijzing.class),
    HUUROVEREENKOMST("overeenkomsten", Huurovereenkomst.class),
    HUUROPZEGGING("huuropzeggingen", Huuropzegging.class);

    private final String path;
    private final Class<? extends VeraMessage> shape;

    VeraKind(String path, Class<? extends VeraMessage> shape) {
        this.path = path;
        this.shape = shape;
    }

    /** Where VERA has them. */
    public String path() {
        return path;
    }

    Class<? extends VeraMessage> shape() {
        return shape;
    }
}
