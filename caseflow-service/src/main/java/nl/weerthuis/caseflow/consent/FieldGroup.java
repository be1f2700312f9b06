package nl.weerthuis.caseflow.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of somebody may be shared, as a client can say yes or no to it; each belongs to one class of data. */
@Schema(
        description = "Group of fields that a consent is about (Dutch: gegevensgroep: wie iemand is, bereikbaarheid,"
                + " huishouden, begeleiding)")
public enum FieldGroup {
    IDENTITY("P1"),
    CONTACT("P1"),
    HOUSEHOLD("P1"),
    SUPPORT("P3");

    private final String fieldClass;

    FieldGroup(String fieldClass) {
        this.fieldClass = fieldClass;
    }

    /** As the access log names it. */
    public String fieldClass() {
        return fieldClass;
    }
}
