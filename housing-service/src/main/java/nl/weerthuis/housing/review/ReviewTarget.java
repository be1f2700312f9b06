package nl.weerthuis.housing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Account;
import nl.weerthuis.housing.ledger.Quarter;
import nl.weerthuis.housing.target.Targets;

/** Records what was decided halfway. A target that is adjusted is adjusted with it. */
@ApplicationScoped
class ReviewTarget {

    private final TargetReviewRepository reviews;
    private final Targets targets;
    private final Standings standings;
    private final HousingAccess access;
    private final Clock clock;

    ReviewTarget(
            TargetReviewRepository reviews, Targets targets, Standings standings, HousingAccess access, Clock clock) {
        this.reviews = reviews;
        this.targets = targets;
        this.standings = standings;
        this.access = access;
        this.clock = clock;
    }

    /** @param number only of one that is adjusted */
    record Command(
            UUID targetId, ReviewOutcome outcome, Integer number, Set<Assumption> assumptions, String decision) {}

    @Transactional
    TargetReviewView handle(Command command) {
        access.plannedRegion();
        var target = targets.require(command.targetId());
        var today = LocalDate.now(clock);
        var review = new TargetReview(
                target.account(), command, standings.of(target), halfYear(target.account(), today), today);
        var after = command.outcome() == ReviewOutcome.ADJUSTED
                ? targets.adjust(command.targetId(), command.number(), command.decision())
                : target;
        review.endsWith(after.number());
        // Now, so that a half-year that was reviewed already is told as such.
        reviews.persistAndFlush(review);
        return review.view(true);
    }

    /** That of today, as far as the target lasts. */
    private static int halfYear(Account account, LocalDate today) {
        int quarter = Math.max(
                account.first().number(),
                Math.min(Quarter.of(today).number(), account.last().number()));
        return quarter / 2;
    }
}
