package nl.weerthuis.allocation.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerthuis.allocation.event.ContractForm;
import nl.weerthuis.allocation.rent.KnownRules;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a tenancy may be temporary, and how long. Stays in this service: a ground tells what somebody comes from. */
@Embeddable
@Schema(name = "TemporaryTenancy", description = "Why a tenancy may be temporary (Dutch: tijdelijke huur)")
record Temporary(
        @Schema(description = "Ground of the law, as the rule set of the day names it (Dutch: wettelijke grond)")
        @Column(name = "temporary_ground")
        String ground,

        @Schema(description = "Months that it lasts (Dutch: duur in maanden)") @Column(name = "temporary_months")
        Integer months) {

    /** Wet vaste huurcontracten: where no rules are known, two years. */
    private static final long CAREFUL_MONTHS = 24;

    /**
     * DOMAIN 5.2: permanent is the norm; temporary takes a ground and has an end.
     *
     * @param given null if nothing was
     */
    static List<Violation> faults(ContractForm form, Temporary given, Optional<KnownRules> rules) {
        if (form != ContractForm.TEMPORARY) {
            return given == null ? List.of() : List.of(Violation.of("/temporary", "not-with-this-contract-form"));
        }
        if (given == null) {
            return List.of(Violation.of("/temporary", "required"));
        }
        var faults = new ArrayList<Violation>();
        if (given.ground == null) {
            faults.add(Violation.of("/temporary/ground", "required"));
        } else if (rules.filter(known -> !known.temporaryGrounds().contains(given.ground))
                .isPresent()) {
            faults.add(Violation.of("/temporary/ground", "no-legal-ground"));
        }
        var most = rules.map(known -> known.figure("TEMPORARY_MOST_MONTHS").orElse(CAREFUL_MONTHS))
                .orElse(CAREFUL_MONTHS);
        if (given.months == null) {
            faults.add(Violation.of("/temporary/months", "required"));
        } else if (given.months < 1 || given.months > most) {
            faults.add(Violation.of("/temporary/months", "out-of-range", 1, most));
        }
        return faults;
    }
}
