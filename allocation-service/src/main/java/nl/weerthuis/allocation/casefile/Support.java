package nl.weerthuis.allocation.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Support that was arranged; the end is open if none was agreed. */
@Embeddable
public record Support(
        @Column(name = "support_start_on") LocalDate startOn,
        @Column(name = "support_until") LocalDate until) {

    public boolean standsOn(LocalDate date) {
        return startOn != null && (until == null || !until.isBefore(date));
    }
}
