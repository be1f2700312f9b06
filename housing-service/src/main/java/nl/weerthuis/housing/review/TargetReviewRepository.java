package nl.weerthuis.housing.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class TargetReviewRepository implements PanacheRepositoryBase<TargetReview, UUID> {

    Page<TargetReview> page(Rows visible, Paging paging) {
        return LongList.page(
                getEntityManager(),
                TargetReview.class,
                "from TargetReview where " + visible.condition(),
                "order by halfYear desc, id",
                visible.parameters(),
                paging);
    }
}
