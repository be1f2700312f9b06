package nl.weerthuis.faults.mutant;

import java.lang.reflect.Method;
import java.util.Map;

/** Runs inside a mutated service: looks whether a dwelling is held, and then writes, as if nobody else were there. */
public final class CheckThenInsert {
    private static final String CHECK =
            "select count(*) from reservation where dwelling_id = :dwelling and status in ('HELD', 'CONFIRMED')";
    private static final String INSERT = """
            insert into reservation
                (id, version, dwelling_id, corporation_id, region, kind, status, held_until, agreed_contract_form)
            values (:id, 0, :dwelling, :corporation, :region, :kind, 'HELD', :until, null)
            """;

    private CheckThenInsert() {}

    /** @param entities the service's entity manager, which is not known by type here */
    public static boolean open(Object entities, Object reservation) {
        try {
            var dwelling = of(reservation, "dwellingId");
            var held = call(query(entities, CHECK, Map.of("dwelling", dwelling)), "getSingleResult");
            if (((Number) held).longValue() > 0) {
                return false;
            }
            var values = Map.of(
                    "id", of(reservation, "id"),
                    "dwelling", dwelling,
                    "corporation", of(reservation, "corporationId"),
                    "region", of(reservation, "region"),
                    "kind", of(reservation, "kind").toString(),
                    "until", of(reservation, "heldUntil"));
            return (int) call(query(entities, INSERT, values), "executeUpdate") == 1;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static Object query(Object entities, String sql, Map<String, Object> values)
            throws ReflectiveOperationException {
        var query = method(entities, "createNativeQuery", String.class).invoke(entities, sql);
        for (var value : values.entrySet()) {
            method(query, "setParameter", String.class, Object.class).invoke(query, value.getKey(), value.getValue());
        }
        return query;
    }

    private static Object of(Object entity, String property) throws ReflectiveOperationException {
        var method = entity.getClass().getDeclaredMethod(property);
        method.setAccessible(true);
        return method.invoke(entity);
    }

    private static Object call(Object query, String name) throws ReflectiveOperationException {
        return method(query, name).invoke(query);
    }

    private static Method method(Object of, String name, Class<?>... types) throws NoSuchMethodException {
        var method = of.getClass().getMethod(name, types);
        method.setAccessible(true);
        return method;
    }
}
