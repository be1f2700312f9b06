package nl.weerthuis.caseflow.residence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.caseflow.municipality.PastMunicipalityCode;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody stayed for a while. Without an end it is where they stay now. */
@Schema(name = "ResidencePeriod", description = "A period of stay (Dutch: verblijfsperiode)")
record Residence(
        @NotNull @NotInFuture @Schema(description = "First day (Dutch: vanaf)")
        LocalDate from,

        @NotInFuture @Schema(description = "Last day; absent if it lasts (Dutch: tot en met)")
        LocalDate until,

        @NotNull StayKind kind,

        @Schema(description = "Municipality, by its code of then; absent if abroad or nowhere (Dutch: gemeente)")
        PastMunicipalityCode municipality,

        @NotNull ResidenceSource source) {

    Residence {
        if (from != null && until != null && until.isBefore(from)) {
            throw Problem.invalid(Violation.of("/until", "until-before-start"));
        }
        if (kind != null && kind.isHome() && municipality == null) {
            throw Problem.invalid(Violation.of("/municipality", "required"));
        }
    }

    boolean lasts() {
        return until == null;
    }

    /** As it is kept, under the client's key. */
    String text() {
        return String.join(
                "|",
                from.toString(),
                until == null ? "" : until.toString(),
                kind.name(),
                municipality == null ? "" : municipality.digits(),
                source.name());
    }

    static Residence of(String text) {
        var parts = text.split("\\|", -1);
        return new Residence(
                LocalDate.parse(parts[0]),
                parts[1].isEmpty() ? null : LocalDate.parse(parts[1]),
                StayKind.valueOf(parts[2]),
                parts[3].isEmpty() ? null : new PastMunicipalityCode(parts[3]),
                ResidenceSource.valueOf(parts[4]));
    }
}
