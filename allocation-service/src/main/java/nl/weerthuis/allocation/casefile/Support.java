package nl.weerthuis.allocation.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** Support that was arranged; the end is open if none was agreed. */
@Embeddable
public record Support(
        @Column(name = "support_start_on") LocalDate startOn,
        @Column(name = "support_until") LocalDate until,
        @Column(name = "support_provider_id") UUID providerId) {

    public Support(LocalDate startOn, LocalDate until) {
        this(startOn, until, null);
    }

    public boolean standsOn(LocalDate date) {
        return startOn != null && (until == null || !until.isBefore(date));
    }
}
