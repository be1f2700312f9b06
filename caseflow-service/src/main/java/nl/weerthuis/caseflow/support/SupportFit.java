package nl.weerthuis.caseflow.support;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the support lies against the day of the keys: a dwelling and its support are one promise. */
@Schema(description = "How the support lies against the keys (Dutch: aansluiting van begeleiding op sleutels)")
public record SupportFit(
        @Schema(description = "First day of the support (Dutch: startdatum begeleiding)")
        LocalDate startOn,

        @Schema(description = "Day of the keys, planned or past (Dutch: sleuteldatum)")
        LocalDate keysOn,

        @Schema(description = "Days with keys and without support; blocks the offer (Dutch: gat in dagen)")
        long gapDays,

        @Schema(description = "Days with support in the new home before the keys (Dutch: overlap in dagen)")
        long overlapDays) {

    static SupportFit of(LocalDate startOn, LocalDate keysOn) {
        var days = ChronoUnit.DAYS.between(keysOn, startOn);
        return new SupportFit(startOn, keysOn, Math.max(0, days), Math.max(0, -days));
    }

    /** Nobody is alone in the new home on the first day. */
    @JsonIgnore
    public boolean isLate() {
        return gapDays > 0;
    }
}
