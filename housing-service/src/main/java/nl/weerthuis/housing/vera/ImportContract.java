package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

/** Takes in one Huurovereenkomst, in a transaction of its own; it is signed when VERA calls it running (LOP). */
@ApplicationScoped
class ImportContract {

    private final VeraOrganisations organisations;
    private final ContractDwellings dwellings;
    private final ReportTenancy reportTenancy;
    private final UnknownCodes unknownCodes;
    private final Clock clock;

    ImportContract(
            VeraOrganisations organisations,
            ContractDwellings dwellings,
            ReportTenancy reportTenancy,
            UnknownCodes unknownCodes,
            Clock clock) {
        this.organisations = organisations;
        this.dwellings = dwellings;
        this.reportTenancy = reportTenancy;
        this.unknownCodes = unknownCodes;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Handled handle(Huurovereenkomst contract) {
        var objection = organisations.objection(contract).or(() -> objection(contract));
        if (objection.isPresent()) {
            return Handled.rejected(objection.get());
        }
        var dwelling = dwellings.lock(contract);
        if (dwelling.isEmpty()) {
            return Handled.rejected(Violation.of("/eenheden/0/idExtern", "unknown-dwelling"));
        }
        var flags = unknownCodes.of(contract);
        return ContractMapping.stage(contract)
                .map(stage -> reported(contract, dwelling.get(), stage, flags))
                .orElseGet(() -> Handled.of(false, dwelling.get().id(), flags));
    }

    private static Optional<Violation> objection(Huurovereenkomst contract) {
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

    private Handled reported(Huurovereenkomst contract, Premises dwelling, Stage stage, List<Violation> unknown) {
        var mapping = new ContractMapping(contract, dwellings.offeredForm(dwelling));
        var terms = mapping.terms();
        var faults = ContractMapping.faults(terms);
        if (!faults.isEmpty()) {
            return Handled.rejected(faults);
        }
        var outcome = reportTenancy.handle(new ReportTenancy.Command(
                dwelling, contract.idExtern(), stage, terms, mapping.ending(LocalDate.now(clock))));
        var flags = new ArrayList<>(unknown);
        flags.addAll(mapping.flags());
        return switch (outcome) {
            case CHANGED -> Handled.of(true, dwelling.id(), flags);
            case UNCHANGED -> Handled.of(false, dwelling.id(), unknown);
            case NOT_CONFIRMED -> Handled.rejected(Violation.of("/eenheden/0/idExtern", "reservation-not-confirmed"));
            case TERMS_DIFFER -> flagged(dwelling, flags, "/begindatum", "terms-differ");
            case ENDED_HERE -> flagged(dwelling, flags, "/status/code", "tenancy-ended");
        };
    }

    private static Handled flagged(Premises dwelling, List<Violation> flags, String path, String code) {
        var all = new ArrayList<>(flags);
        all.add(Violation.of(path, code));
        return Handled.of(false, dwelling.id(), all);
    }
}
