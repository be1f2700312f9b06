package nl.weerthuis.platform.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.review.AccessReview.Conclusion;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** A privacy officer goes through the looks of a month. */
@ApplicationScoped
class ReviewAccess {

    private final AccessReviews reviews;
    private final Caller caller;
    private final Clock clock;

    ReviewAccess(AccessReviews reviews, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<AccessReview> list(YearMonth month, Paging paging) {
        return Page.of(reviews.of(month, paging), paging, reviews.count(month));
    }

    /** Never on oneself: somebody else of the organisation or the region does. */
    @Transactional
    AccessReview conclude(UUID id, ReviewOutcome outcome, ReviewNote note) {
        var review = find(id).orElseThrow(() -> Problem.unknown("access-review", id));
        if (review.actor().equals(caller.subject())) {
            throw Problem.forbidden("own-access-review");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        reviews.conclude(review, new Conclusion(outcome, note, review.lines(), caller.subject(), now));
        return find(id).orElseThrow();
    }

    private Optional<AccessReview> find(UUID id) {
        return month(id).flatMap(month -> reviews.find(month, id));
    }

    /** An id begins with its month. */
    private static Optional<YearMonth> month(UUID id) {
        var text = id.toString();
        try {
            return Optional.of(
                    YearMonth.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4, 6))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
