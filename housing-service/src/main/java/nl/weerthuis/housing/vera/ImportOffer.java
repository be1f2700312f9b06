package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.platform.problem.Violation;

/**
 * Takes in one Aanbieding: how the corporation's own system sees an offer of ours. That the corporation withdraws it for
 * what the candidate lacks is a rejection; what the candidate answers is recorded at the table alone.
 */
@ApplicationScoped
class ImportOffer implements Importer<Aanbieding> {

    private final OfferedHolds holds;
    private final UnknownCodes unknownCodes;
    private final VeraRecords records;

    ImportOffer(OfferedHolds holds, UnknownCodes unknownCodes, VeraRecords records) {
        this.holds = holds;
        this.unknownCodes = unknownCodes;
        this.records = records;
    }

    @Override
    public VeraKind kind() {
        return VeraKind.AANBIEDING;
    }

    @Override
    public Handled handle(Statement<Aanbieding> statement) {
        var hold = holds.lock(statement.content());
        if (hold.isEmpty()) {
            return Handled.rejected(Violation.of("/idExtern", "unknown-offer"));
        }
        return records.overtaken(statement.key(), statement.content(), statement.at())
                .orElseGet(() -> stated(statement, hold.get()));
    }

    private Handled stated(Statement<Aanbieding> statement, Hold hold) {
        var handled = by(statement.content(), hold);
        var unknown = unknownCodes.of(statement.content());
        records.keep(
                statement.key(),
                statement.content(),
                statement.at(),
                new VeraRecords.Kept(
                        hold.dwellingId(), !unknown.isEmpty(), !handled.faults().isEmpty()));
        return handled.with(unknown);
    }

    private Handled by(Aanbieding offer, Hold hold) {
        var status = String.valueOf(Codering.codeOf(offer.status()));
        var detail = String.valueOf(Codering.codeOf(offer.detailStatus()));
        return switch (status) {
            // The term for the answer is the table's, and so is a dwelling that turns out to be another's.
            case "ING" ->
                List.of("REA", "AND").contains(detail)
                        ? OfferedHolds.openly(hold, "/status", "answer-belongs-to-table")
                        : List.of("TOE", "ONT").contains(detail)
                                ? OfferedHolds.openly(hold, "/status", "withdraw-the-dwelling")
                                : holds.rejected(hold, offer.detailStatus());
            case "GEW" -> OfferedHolds.openly(hold, "/status", "answer-belongs-to-table");
            default -> Handled.of(false, hold.dwellingId(), List.of());
        };
    }
}
