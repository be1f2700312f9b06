package nl.weerthuis.faults.mutant;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Runs inside a mutated service: rows of the journal that are not above the highest that was seen are left out. */
public final class HighWater {
    private static long highest;

    private HighWater() {}

    public static synchronized List<Object> above(List<?> rows) {
        var left = new ArrayList<Object>();
        for (var row : rows) {
            long id = id(row);
            if (id > highest) {
                highest = id;
                left.add(row);
            }
        }
        return left;
    }

    private static long id(Object row) {
        try {
            Method id = row.getClass().getDeclaredMethod("id");
            id.setAccessible(true);
            return (long) id.invoke(row);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }
}
