package nl.weerthuis.housing.closing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Quarter;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class QuarterClosingRepository implements PanacheRepositoryBase<QuarterClosing, UUID> {

    private static final String EARLIER = """
            select min(v.quarter) from target_half_year h
            cross join lateral (values (h.half_year * 2), (h.half_year * 2 + 1)) v (quarter)
            where h.municipality_code = :municipality and h.corporation_id = :corporation and v.quarter < :quarter
                and not exists (select from quarter_closing c where c.municipality_code = :municipality
                    and c.corporation_id = :corporation and c.quarter = v.quarter and c.status = 'CLOSED')
            """;

    /** The first one with a target that is not closed yet. */
    Optional<Quarter> openBefore(Contract contract, Quarter quarter) {
        var found = (Integer) getEntityManager()
                .createNativeQuery(EARLIER)
                .setParameter("municipality", contract.municipalityCode())
                .setParameter("corporation", contract.corporationId())
                .setParameter("quarter", quarter.number())
                .getSingleResult();
        return Optional.ofNullable(found).map(Quarter::new);
    }

    QuarterClosing require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("quarter closing", id));
    }

    /** Whoever waited for another reads what the other made of it. */
    QuarterClosing lock(UUID id, Rows visible) {
        var closing = require(id, visible);
        getEntityManager().refresh(closing, LockModeType.PESSIMISTIC_WRITE);
        return closing;
    }

    Page<QuarterClosing> page(Rows visible, Paging paging) {
        return LongList.page(
                getEntityManager(),
                QuarterClosing.class,
                "from QuarterClosing where " + visible.condition(),
                "order by quarter desc, municipalityCode, corporationId, id",
                visible.parameters(),
                paging);
    }
}
