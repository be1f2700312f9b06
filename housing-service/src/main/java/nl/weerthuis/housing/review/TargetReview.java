package nl.weerthuis.housing.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.ledger.Account;

/** The parties looked at a target halfway, with the figures of that day. */
@Entity
class TargetReview {

    @Id
    private UUID id;

    private UUID targetId;
    private String region;
    private String municipalityCode;
    private UUID corporationId;
    private int halfYear;
    private LocalDate reviewedOn;

    @Enumerated(EnumType.STRING)
    private ReviewOutcome outcome;

    private List<String> assumptions;
    private String decision;
    private Integer due;
    private int realised;
    private Integer pledged;
    private Integer number;

    protected TargetReview() {}

    /** How the target stood; what is due is absent while the number is unknown, what is pledged if nothing is. */
    record Standing(Integer due, int realised, Integer pledged) {}

    TargetReview(Account account, ReviewTarget.Command command, Standing standing, int halfYear, LocalDate today) {
        this.id = UUID.randomUUID();
        this.targetId = account.targetId();
        this.region = account.region();
        this.municipalityCode = account.contract().municipalityCode();
        this.corporationId = account.contract().corporationId();
        this.halfYear = halfYear;
        this.reviewedOn = today;
        this.outcome = command.outcome();
        this.assumptions =
                command.assumptions().stream().map(Enum::name).sorted().toList();
        this.decision = command.decision();
        this.due = standing.due();
        this.realised = standing.realised();
        this.pledged = standing.pledged();
    }

    /** What the target is from now on. */
    void endsWith(Integer becomes) {
        number = becomes;
    }

    TargetReviewView view(boolean told) {
        return new TargetReviewView(
                id,
                targetId,
                "%d-H%d".formatted(halfYear / 2, halfYear % 2 + 1),
                reviewedOn,
                outcome,
                assumptions.stream().map(Assumption::valueOf).toList(),
                decision,
                told ? due : null,
                told ? realised : null,
                pledged,
                number);
    }
}
