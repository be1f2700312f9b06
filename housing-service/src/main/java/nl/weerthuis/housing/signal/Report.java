package nl.weerthuis.housing.signal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.platform.problem.Violation;

/**
 * What the landlord reports.
 *
 * @param arisenOn since when it is owed; of arrears alone, like partner and amount
 * @param nuisance of nuisance alone
 */
@Embeddable
record Report(
        @Enumerated(EnumType.STRING) SignalKind kind,
        @Enumerated(EnumType.STRING) Partner partner,
        Long amountCents,
        LocalDate arisenOn,
        @Enumerated(EnumType.STRING) Nuisance nuisance,
        LocalDate raisedOn) {

    /** Every rule that it breaks, at its place. */
    List<Violation> faults(LocalDate today) {
        var faults = new ArrayList<Violation>();
        if (raisedOn.isAfter(today)) {
            faults.add(Violation.of("/raisedOn", "signal-in-the-future"));
        }
        if (kind == SignalKind.ARREARS) {
            required(faults, "/amountCents", amountCents);
            required(faults, "/arisenOn", arisenOn);
            absent(faults, "/nuisance", nuisance);
        } else {
            required(faults, "/nuisance", nuisance);
            absent(faults, "/amountCents", amountCents);
            absent(faults, "/arisenOn", arisenOn);
            absent(faults, "/partner", partner);
        }
        if (arisenOn != null && arisenOn.isAfter(raisedOn)) {
            faults.add(Violation.of("/arisenOn", "arrears-after-signal"));
        }
        return List.copyOf(faults);
    }

    /** To a landlord it is the rent, unless it was said otherwise. */
    Report completed() {
        return kind == SignalKind.ARREARS && partner == null
                ? new Report(kind, Partner.RENT, amountCents, arisenOn, nuisance, raisedOn)
                : this;
    }

    private static void required(List<Violation> faults, String path, Object value) {
        if (value == null) {
            faults.add(Violation.of(path, "required"));
        }
    }

    private static void absent(List<Violation> faults, String path, Object value) {
        if (value != null) {
            faults.add(Violation.of(path, "not-with-this-signal"));
        }
    }
}
