package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.tenancy.ReportTenancy;
import nl.weerthuis.housing.tenancy.ReportTenancy.Stage;
import nl.weerthuis.platform.problem.Violation;

/** What a contract of the corporation's own system means for our tenancy (INTEROP 1.4 C): LOP is signed. */
@ApplicationScoped
class StateContract {

    private final ContractDwellings dwellings;
    private final ReportTenancy reportTenancy;
    private final Clock clock;

    StateContract(ContractDwellings dwellings, ReportTenancy reportTenancy, Clock clock) {
        this.dwellings = dwellings;
        this.reportTenancy = reportTenancy;
        this.clock = clock;
    }

    /** What stands in the way of reading it as a contract at all. */
    static Optional<Violation> objection(Huurovereenkomst contract) {
        if (!Codering.is(contract.soort(), "HUU")) {
            return Optional.of(Violation.of("/soort/code", "not-a-tenancy"));
        }
        if (contract.begindatum() == null) {
            return Optional.of(Violation.of("/begindatum", "required"));
        }
        if (!Dates.areLikely(contract.begindatum(), contract.einddatum())) {
            return Optional.of(Violation.of("/begindatum", "invalid-date", Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        return contract.eenheden() == null || contract.eenheden().size() != 1
                ? Optional.of(Violation.of("/eenheden", "out-of-range", 1, 1))
                : Optional.empty();
    }

    Optional<Premises> lock(Huurovereenkomst contract) {
        return dwellings.lock(contract.eenheden().get(0), contract);
    }

    /** @param reference the corporation's own key of the contract */
    Handled by(Huurovereenkomst contract, String reference, Premises dwelling) {
        return ContractMapping.stage(contract)
                .map(stage -> reported(contract, reference, dwelling, stage))
                .orElseGet(() -> Handled.of(false, dwelling.id(), List.of()));
    }

    private Handled reported(Huurovereenkomst contract, String reference, Premises dwelling, Stage stage) {
        var mapping = new ContractMapping(contract, dwellings.offeredForm(dwelling));
        var terms = mapping.terms();
        var faults = ContractMapping.faults(terms);
        if (!faults.isEmpty()) {
            return Handled.rejected(faults);
        }
        var outcome = reportTenancy.handle(
                new ReportTenancy.Command(dwelling, reference, stage, terms, mapping.ending(LocalDate.now(clock))));
        return switch (outcome) {
            case CHANGED -> Handled.of(true, dwelling.id(), mapping.flags());
            case UNCHANGED -> Handled.of(false, dwelling.id(), List.of());
            case NOT_CONFIRMED -> Handled.rejected(Violation.of("/eenheden/0/idExtern", "reservation-not-confirmed"));
            case TERMS_DIFFER -> flagged(dwelling, mapping.flags(), "/begindatum", "terms-differ");
            case ENDED_HERE -> flagged(dwelling, mapping.flags(), "/status/code", "tenancy-ended");
        };
    }

    private static Handled flagged(Premises dwelling, List<Violation> flags, String path, String code) {
        var all = new ArrayList<>(flags);
        all.add(Violation.of(path, code));
        return Handled.of(false, dwelling.id(), all);
    }
}
