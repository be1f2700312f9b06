package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.platform.problem.Violation;

/** Takes in one Toewijzing: with its contract it reports the tenancy, as a running Huurovereenkomst does. */
@ApplicationScoped
class ImportAllocation implements Importer<Toewijzing> {

    private final StateContract stateContract;
    private final UnknownCodes unknownCodes;
    private final VeraRecords records;
    private final OwnWords ownWords;

    ImportAllocation(StateContract stateContract, UnknownCodes unknownCodes, VeraRecords records, OwnWords ownWords) {
        this.stateContract = stateContract;
        this.unknownCodes = unknownCodes;
        this.records = records;
        this.ownWords = ownWords;
    }

    @Override
    public VeraKind kind() {
        return VeraKind.TOEWIJZING;
    }

    @Override
    public Handled handle(Statement<Toewijzing> statement) {
        var allocation = statement.content();
        if (allocation.overeenkomst() == null) {
            return Handled.rejected(Violation.of("/overeenkomst", "contract-terms-missing"));
        }
        return ownWords.ofWanted(statement.key(), allocation)
                .map(dwelling -> Handled.of(false, dwelling, List.of()))
                .orElseGet(() -> made(statement, allocation));
    }

    private Handled made(Statement<Toewijzing> statement, Toewijzing allocation) {
        var contract = contract(allocation);
        if (contract.idExtern() != null && !VeraOrganisations.isKey(contract.idExtern())) {
            return Handled.rejected(Violation.of("/overeenkomst/idExtern", "invalid-text"));
        }
        var objection = StateContract.objection(contract);
        if (objection.isPresent()) {
            return Handled.rejected(objection.get().under("/overeenkomst"));
        }
        var dwelling = stateContract.lock(contract);
        if (dwelling.isEmpty()) {
            return Handled.rejected(Violation.of("/eenheid/idExtern", "unknown-dwelling"));
        }
        return records.overtaken(statement.key(), allocation, statement.at())
                .orElseGet(() -> stated(statement, contract, dwelling.get()));
    }

    private Handled stated(Statement<Toewijzing> statement, Huurovereenkomst contract, Premises dwelling) {
        var handled = isTakenInAlready(statement, contract)
                ? Handled.of(false, dwelling.id(), List.of())
                : stateContract.by(contract, reference(statement, contract), dwelling);
        if (handled.isRejected()) {
            return handled;
        }
        var unknown = unknownCodes.of(contract).stream()
                .map(flag -> flag.under("/overeenkomst"))
                .toList();
        records.keep(
                statement.key(),
                statement.content(),
                statement.at(),
                new VeraRecords.Kept(
                        dwelling.id(), !unknown.isEmpty(), !handled.faults().isEmpty()));
        return handled.with(unknown);
    }

    /** Without a key nothing tells it from the next contract on that dwelling: the same again is no new one. */
    private boolean isTakenInAlready(Statement<Toewijzing> statement, Huurovereenkomst contract) {
        return contract.idExtern() == null && records.isKnown(statement.key(), statement.content());
    }

    /** The contract's own key. The allocation's is no contract's: another contract may carry the same. */
    private static String reference(Statement<Toewijzing> statement, Huurovereenkomst contract) {
        return contract.idExtern() == null
                ? null
                : statement.key().withKey(contract.idExtern()).reference();
    }

    private static Huurovereenkomst contract(Toewijzing allocation) {
        var agreed = allocation.overeenkomst();
        var key = agreed.idExtern() == null || agreed.idExtern().isBlank() ? null : agreed.idExtern();
        return new Huurovereenkomst(
                key,
                allocation.idOrganisatie(),
                agreed.soort(),
                agreed.detailSoort(),
                new Codering("LOP", null),
                agreed.begindatum(),
                agreed.einddatum(),
                agreed.einddatum() != null,
                null,
                null,
                allocation.eenheid() == null ? List.of() : List.of(allocation.eenheid()),
                null);
    }
}
