package nl.weerthuis.platform.web;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;

/** A list that may grow long: read page by page, and counted no further than anybody reads. */
public final class LongList {

    // HQL wants an order where there is a limit; one by a constant costs nothing.
    private static final String COUNT =
            "select count(*) from (select 1 as one %s order by 1 limit " + (Paging.COUNTED + 1) + ") counted";

    private final EntityManager database;
    private final Map<String, ?> parameters;

    private LongList(EntityManager database, Map<String, ?> parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    /**
     * @param from HQL from {@code from} on, without its order
     * @param order HQL from {@code order by} on; the same for equal rows each time
     */
    public static <T> Page<T> page(
            EntityManager database,
            Class<T> type,
            String from,
            String order,
            Map<String, ?> parameters,
            Paging paging) {
        return new LongList(database, parameters).page(type, from, order, paging);
    }

    private <T> Page<T> page(Class<T> type, String from, String order, Paging paging) {
        var items = given(database.createQuery(from + " " + order, type))
                .setFirstResult(paging.offset())
                .setMaxResults(paging.pageSize())
                .getResultList();
        return Page.of(items, paging, total(items, from, paging));
    }

    /** Only counted if the page itself does not tell it. */
    private long total(List<?> items, String from, Paging paging) {
        long there = paging.offset() + items.size();
        boolean endsHere = items.size() < paging.pageSize() && (!items.isEmpty() || paging.page() == 1);
        return endsHere || !items.isEmpty() && there > Paging.COUNTED ? there : count(from);
    }

    private long count(String from) {
        return given(database.createQuery(COUNT.formatted(from), Long.class)).getSingleResult();
    }

    private <T> TypedQuery<T> given(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
