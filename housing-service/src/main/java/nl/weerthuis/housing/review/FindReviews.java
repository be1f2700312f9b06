package nl.weerthuis.housing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.target.TargetGroup;
import nl.weerthuis.housing.target.Targets;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** What was decided halfway about a target that the caller may see. */
@ApplicationScoped
class FindReviews {

    private final TargetReviewRepository reviews;
    private final Targets targets;
    private final HousingAccess access;

    FindReviews(TargetReviewRepository reviews, Targets targets, HousingAccess access) {
        this.reviews = reviews;
        this.targets = targets;
        this.access = access;
    }

    @Transactional
    Page<TargetReviewView> handle(UUID targetId, Paging paging) {
        var target = targets.require(targetId);
        boolean told = access.seesGroups() || target.targetGroup() == TargetGroup.ALL;
        return reviews.page(access.targets().and("targetId = :target", "target", targetId), paging)
                .map(review -> review.view(told));
    }
}
