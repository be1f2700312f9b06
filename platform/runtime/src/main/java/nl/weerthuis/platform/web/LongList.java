package nl.weerthuis.platform.web;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** A list that may grow long: read page by page, and counted no further than anybody reads. */
public final class LongList {

    // HQL wants an order where there is a limit; one by a constant costs nothing.
    private static final String COUNT =
            "select count(*) from (select 1 as one %s order by 1 limit " + (Paging.COUNTED + 1) + ") counted";

    /**
     * The order of a list over the alias {@code c}; rows of one place follow their id.
     *
     * @param property of the entity
     */
    public record Order(String property, boolean isDescending) {

        String clause() {
            return "c.%s%s, c.id".formatted(property, isDescending ? " desc" : "");
        }
    }

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

    /**
     * A list of rows that belong to it in one or several ways, each with an index in the list's order.
     *
     * @param ways conditions in HQL over the alias {@code c}; no row fits two of them
     */
    public static <T> Page<T> page(
            EntityManager database,
            Class<T> type,
            List<String> ways,
            Order order,
            Map<String, ?> parameters,
            Paging paging) {
        var merged = new MergedList(database, ways, order, parameters);
        var items = merged.items(type, paging);
        return Page.of(items, paging, total(items, paging, () -> merged.count(type)));
    }

    private <T> Page<T> page(Class<T> type, String from, String order, Paging paging) {
        planForThisPage(database);
        var items = given(database.createQuery(from + " " + order, type))
                .setFirstResult(paging.offset())
                .setMaxResults(paging.pageSize())
                .getResultList();
        return Page.of(items, paging, total(items, paging, () -> count(from)));
    }

    /** Until the transaction ends. A plan for any reader and any page reads a tenth of the table for the first twenty. */
    static void planForThisPage(EntityManager database) {
        database.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
    }

    /** Only counted if the page itself does not tell it. */
    private static long total(List<?> items, Paging paging, LongSupplier count) {
        long there = paging.offset() + items.size();
        boolean endsHere = items.size() < paging.pageSize() && (!items.isEmpty() || paging.page() == 1);
        return endsHere || !items.isEmpty() && there > Paging.COUNTED ? there : count.getAsLong();
    }

    private long count(String from) {
        return given(database.createQuery(COUNT.formatted(from), Long.class)).getSingleResult();
    }

    private <T> TypedQuery<T> given(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
