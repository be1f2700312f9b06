package nl.weerthuis.faults.oracle;

import java.util.Map;
import java.util.TreeMap;
import nl.weerthuis.faults.region.Database;

/**
 * What all services know, table by table, as one number each. What only tells of the work itself (inboxes, audit, answers
 * that are kept) is left out.
 */
public final class StateDigest {
    private static final String TABLES = """
            select table_schema, table_name from information_schema.tables
            where table_schema in ('caseflow', 'housing', 'allocation', 'reporting') and table_type = 'BASE TABLE'
            and table_name !~ '^(outbox|inbox|access_log|flyway|held_event|unreadable|idempotency|subject_key|consumption|journal_)'
            order by 1, 2
            """;
    private static final String DIGEST =
            "select count(*) || ' ' || coalesce(md5(string_agg(line::text, E'\\n' order by line::text)), '') from %s.%s line";

    private StateDigest() {}

    public static Map<String, String> of(Database database) {
        var digests = new TreeMap<String, String>();
        for (var table : database.rows(TABLES)) {
            var answer = database.rows(DIGEST.formatted(table.text(0), table.text(1)));
            digests.put(table.text(0) + "." + table.text(1), answer.get(0).text(0));
        }
        return digests;
    }

    /** Tables that differ. */
    public static Map<String, String> difference(Map<String, String> before, Map<String, String> after) {
        var difference = new TreeMap<String, String>();
        before.forEach((table, digest) -> {
            if (!digest.equals(after.get(table))) {
                difference.put(table, "%s became %s".formatted(digest, after.get(table)));
            }
        });
        return difference;
    }
}
