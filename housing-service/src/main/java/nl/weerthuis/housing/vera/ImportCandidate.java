package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.housing.reservation.RejectionCode;
import nl.weerthuis.housing.tenancy.SignDraft;
import nl.weerthuis.platform.problem.Violation;

/** Takes in one Kandidaat: how far the corporation is with the candidate of an offer. Who that is, is not read. */
@ApplicationScoped
class ImportCandidate implements Importer<Kandidaat> {

    private final OfferedHolds holds;
    private final SignDraft signDraft;
    private final UnknownCodes unknownCodes;
    private final VeraRecords records;

    ImportCandidate(OfferedHolds holds, SignDraft signDraft, UnknownCodes unknownCodes, VeraRecords records) {
        this.holds = holds;
        this.signDraft = signDraft;
        this.unknownCodes = unknownCodes;
        this.records = records;
    }

    @Override
    public VeraKind kind() {
        return VeraKind.KANDIDAAT;
    }

    @Override
    public Handled handle(Statement<Kandidaat> statement) {
        var hold = holds.lock(statement.content());
        if (hold.isEmpty()) {
            return Handled.rejected(Violation.of("/idExtern", "unknown-offer"));
        }
        return records.overtaken(statement.key(), statement.content(), statement.at())
                .orElseGet(() -> stated(statement, hold.get()));
    }

    private Handled stated(Statement<Kandidaat> statement, Hold hold) {
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

    /** OVE stands under AAN in the list and is sent with TOE as well: the detail decides. */
    private Handled by(Kandidaat candidate, Hold hold) {
        if (Codering.is(candidate.detailStatus(), "OVE")) {
            return switch (signDraft.handle(hold)) {
                case SIGNED -> Handled.of(true, hold.dwellingId(), List.of());
                case UNCHANGED -> Handled.of(false, hold.dwellingId(), List.of());
                case NO_DRAFT -> OfferedHolds.flagged(hold, "/detailStatus", "contract-terms-missing");
            };
        }
        if (Codering.is(candidate.status(), "AFG")) {
            return candidate.detailStatus() == null
                    ? holds.rejected(hold, RejectionCode.OTHER)
                    : holds.rejected(hold, candidate.detailStatus());
        }
        if (Codering.is(candidate.status(), "GEW") && hold.open()) {
            return OfferedHolds.flagged(hold, "/status", "answer-belongs-to-table");
        }
        return Handled.of(false, hold.dwellingId(), List.of());
    }
}
