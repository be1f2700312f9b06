package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** The moment that a delivery speaks of: when it was sent, or else now. */
@ApplicationScoped
public class StatedAt {

    public static final String HEADER = "X-Stuurgegevens-Tijdstip-Bericht";

    public static final String MEANING =
            "When it was sent; of two words on one record the later counts. Without it, now"
                    + " (Dutch: tijdstip bericht)";

    /** Clocks of others differ; one that is years ahead would keep out all that follows. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Clock clock;

    StatedAt(Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem if it is no moment, or is still to come */
    public Instant of(String header) {
        // As precise as the database.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (header == null || header.isBlank()) {
            return now;
        }
        var moment = moment(header.strip());
        if (moment.isAfter(now.plus(AHEAD)) || moment.isBefore(Instant.EPOCH)) {
            throw Problem.invalid(Violation.of(HEADER, "stated-in-the-future"));
        }
        return moment;
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw Problem.invalid(Violation.of(HEADER, "invalid-value"));
        }
    }
}
