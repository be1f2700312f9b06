package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.platform.problem.Violation;

/** Takes in one Huurovereenkomst; it is signed when VERA calls it running (LOP). */
@ApplicationScoped
class ImportContract implements Importer<Huurovereenkomst> {

    private final StateContract stateContract;
    private final UnknownCodes unknownCodes;
    private final VeraRecords records;

    ImportContract(StateContract stateContract, UnknownCodes unknownCodes, VeraRecords records) {
        this.stateContract = stateContract;
        this.unknownCodes = unknownCodes;
        this.records = records;
    }

    @Override
    public VeraKind kind() {
        return VeraKind.HUUROVEREENKOMST;
    }

    @Override
    public Handled handle(Statement<Huurovereenkomst> statement) {
        var contract = statement.content();
        var objection = StateContract.objection(contract);
        if (objection.isPresent()) {
            return Handled.rejected(objection.get());
        }
        var dwelling = stateContract.lock(contract);
        if (dwelling.isEmpty()) {
            return Handled.rejected(Violation.of("/eenheden/0/idExtern", "unknown-dwelling"));
        }
        return records.overtaken(statement.key(), contract, statement.at())
                .orElseGet(() -> stated(statement, dwelling.get()));
    }

    private Handled stated(Statement<Huurovereenkomst> statement, Premises dwelling) {
        var handled = stateContract.by(statement.content(), statement.key().reference(), dwelling);
        if (handled.isRejected()) {
            return handled;
        }
        var unknown = unknownCodes.of(statement.content());
        records.keep(
                statement.key(),
                statement.content(),
                statement.at(),
                new VeraRecords.Kept(
                        dwelling.id(), !unknown.isEmpty(), !handled.faults().isEmpty()));
        return handled.with(unknown);
    }
}
