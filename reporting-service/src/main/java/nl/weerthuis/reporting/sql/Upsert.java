package nl.weerthuis.reporting.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/** The statement for a fact that may come before or after its row: it writes its own columns and no others. */
public final class Upsert {

    private Upsert() {}

    /** Values in the order key, columns. */
    public static String of(String table, String key, String... columns) {
        var overwritten = Arrays.stream(columns)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "insert into %s (%s, %s) values (?, %s) on conflict (%s) do update set %s"
                .formatted(
                        table,
                        key,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.length, "?")),
                        key,
                        overwritten);
    }
}
