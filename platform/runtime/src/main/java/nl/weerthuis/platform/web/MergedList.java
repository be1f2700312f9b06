package nl.weerthuis.platform.web;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A long list whose rows belong to it in one or several ways. PostgreSQL would gather the rows of all ways before it orders
 * them; here each way is read along an index of its own, no further than the end of the page. Rows are only read whole if
 * they stand on the page.
 */
final class MergedList {

    private static final String WAY = "select c.id as id, c.%s as place from %s c where %s order by %s limit :most";
    private static final String PAGE = "select u.id from (%s) u order by u.place %s, u.id";
    private static final String COUNT = "select count(*) from (%s) u";
    private static final String ROWS = "from %s c where c.id in :ids and (%s)";

    private final EntityManager database;
    private final List<String> ways;
    private final LongList.Order order;
    private final Map<String, ?> parameters;

    MergedList(EntityManager database, List<String> ways, LongList.Order order, Map<String, ?> parameters) {
        this.database = database;
        this.ways = ways;
        this.order = order;
        this.parameters = parameters;
    }

    <T> List<T> items(Class<T> type, Paging paging) {
        LongList.planForThisPage(database);
        var page = PAGE.formatted(every(type), order.isDescending() ? "desc" : "asc");
        var ids = given(database.createQuery(page, UUID.class))
                .setParameter("most", paging.offset() + paging.pageSize())
                .setFirstResult(paging.offset())
                .setMaxResults(paging.pageSize())
                .getResultList();
        var rows = ids.isEmpty() ? Map.<Object, T>of() : rows(type, ids);
        return ids.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /** Counted no further than one more than {@link Paging#COUNTED} of each way. */
    long count(Class<?> type) {
        return given(database.createQuery(COUNT.formatted(every(type)), Long.class))
                .setParameter("most", Paging.COUNTED + 1)
                .getSingleResult();
    }

    /** Asked by the same rule again: between the two a row may have ceased to be the reader's. */
    private <T> Map<Object, T> rows(Class<T> type, List<UUID> ids) {
        var any = ways.stream().map("(%s)"::formatted).collect(Collectors.joining(" or "));
        var query = given(database.createQuery(ROWS.formatted(type.getSimpleName(), any), type));
        var identity = database.getEntityManagerFactory().getPersistenceUnitUtil();
        return query.setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(identity::getIdentifier, Function.identity()));
    }

    private String every(Class<?> type) {
        var each = ways.stream()
                .map(way -> WAY.formatted(order.property(), type.getSimpleName(), way, order.clause()))
                .toList();
        return each.size() == 1 ? each.get(0) : "(" + String.join(") union all (", each) + ")";
    }

    private <T> TypedQuery<T> given(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
