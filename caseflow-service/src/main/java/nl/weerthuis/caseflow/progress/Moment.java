package nl.weerthuis.caseflow.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A term in a fact: a moment, or a date, which lasts until the end of that Dutch day. */
record Moment(Instant at) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int DATE_LENGTH = "2026-01-31".length();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Moment of(String text) {
        return new Moment(
                text.length() == DATE_LENGTH
                        ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant()
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
    }

    static Instant at(Moment moment) {
        return moment == null ? null : moment.at();
    }

    /** The last Dutch day on which it has not passed. */
    static LocalDate lastDay(Moment moment) {
        return moment == null ? null : moment.at().minusNanos(1).atZone(ZONE).toLocalDate();
    }
}
