package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.housing.reservation.RejectCandidate;
import nl.weerthuis.housing.reservation.RejectionCode;
import nl.weerthuis.housing.reservation.Reservations;
import nl.weerthuis.platform.problem.Violation;

/** The hold that a corporation's Aanbieding or Kandidaat speaks of: it carries the offer's key, as we gave it out. */
@ApplicationScoped
class OfferedHolds {

    private static final Pattern OFFER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What the candidate answers, not what the corporation finds. */
    private static final String NO_INTEREST = "GEE";

    /** Codes only; what else VERA may say of a person is not read. */
    private static final Map<String, RejectionCode> REASONS = Map.of(
            "INH", RejectionCode.INCOME,
            "INL", RejectionCode.INCOME,
            "DOC", RejectionCode.DOCUMENTS,
            "DON", RejectionCode.DOCUMENTS,
            "GEG", RejectionCode.DOCUMENTS,
            "ONJ", RejectionCode.DOCUMENTS,
            "NIE", RejectionCode.NO_SHOW,
            "ONG", RejectionCode.OTHER,
            "COO", RejectionCode.OTHER);

    private final Reservations reservations;
    private final RejectCandidate rejectCandidate;
    private final HousingAccess access;

    OfferedHolds(Reservations reservations, RejectCandidate rejectCandidate, HousingAccess access) {
        this.reservations = reservations;
        this.rejectCandidate = rejectCandidate;
        this.access = access;
    }

    /** Locked, with its dwelling; of the caller's own corporation. */
    Optional<Hold> lock(VeraMessage message) {
        var key = message.idExtern().strip();
        return OFFER.matcher(key).matches()
                ? reservations.findOffered(UUID.fromString(key), access.holds())
                : Optional.empty();
    }

    /**
     * The corporation does not want this candidate. Said again, or of an offer that is over, it changes nothing; a reason
     * that nobody knows rejects nobody, for that cannot be undone.
     */
    Handled rejected(Hold hold, Codering detail) {
        var code = Codering.codeOf(detail);
        if (code == null) {
            return openly(hold, "/detailStatus", "required");
        }
        return REASONS.containsKey(code)
                ? rejected(hold, REASONS.get(code))
                : openly(hold, "/detailStatus", code.equals(NO_INTEREST) ? "answer-belongs-to-table" : "invalid-value");
    }

    Handled rejected(Hold hold, RejectionCode reason) {
        if (!hold.open()) {
            return Handled.of(false, hold.dwellingId(), List.of());
        }
        rejectCandidate.report(new RejectCandidate.Command(hold.offerId(), reason));
        return Handled.of(true, hold.dwellingId(), List.of());
    }

    /** Pointed out as long as there is something to decide. */
    static Handled openly(Hold hold, String path, String code) {
        return hold.open() ? flagged(hold, path, code) : Handled.of(false, hold.dwellingId(), List.of());
    }

    static Handled flagged(Hold hold, String path, String code) {
        return Handled.of(false, hold.dwellingId(), List.of(Violation.of(path, code)));
    }
}
