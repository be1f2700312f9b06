package nl.weerthuis.platform.testing;

import java.sql.SQLException;
import java.util.ArrayList;

/** Every table of a service has row security that binds its owner too, or a comment {@code Open: <reason>}. */
public final class RowSecurityRule {

    private static final String UNSECURED = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
              and not (c.relrowsecurity and c.relforcerowsecurity)
              and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^Open: ..'
            union all
            select 'view ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind = 'v'
              and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)
            order by 1
            """;

    private RowSecurityRule() {}

    /** Of the running test's database. */
    public static void check(String service) {
        var unsecured = new ArrayList<String>();
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(UNSECURED)) {
            query.setString(1, service);
            query.setString(2, service);
            try (var answer = query.executeQuery()) {
                while (answer.next()) {
                    unsecured.add(answer.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError("The tables of %s cannot be read.".formatted(service), failure);
        }
        if (!unsecured.isEmpty()) {
            throw new AssertionError(
                    "Without forced row security, and without a comment 'Open: <reason>': %s".formatted(unsecured));
        }
    }
}
