package nl.weerthuis.allocation.parameter;

import jakarta.persistence.Embeddable;

/** One value: a number or a choice. "To be confirmed" when the source was not complete. */
@Embeddable
record Parameter(String code, Long number, String choice, boolean toBeConfirmed) {

    Object value() {
        return number == null ? choice : number;
    }
}
