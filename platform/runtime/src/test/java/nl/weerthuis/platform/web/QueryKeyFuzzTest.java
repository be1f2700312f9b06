package nl.weerthuis.platform.web;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Whatever stands behind a key of a query: it fits its type, or it is a fault with a name. */
class QueryKeyFuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Class<?>> TYPES = List.of(
            String.class,
            LocalDate.class,
            Instant.class,
            UUID.class,
            int.class,
            Long.class,
            Boolean.class,
            DayOfWeek.class,
            Function.class);

    @FuzzTest(maxDuration = "30s")
    void a_value_fits_or_is_a_fault(FuzzedDataProvider data) {
        var type = data.pickValue(TYPES);
        var value = data.consumeRemainingAsString();

        var fault = new QueryKey("key", type, null, null).fault(value, JSON);

        // What is no fault can be converted when the operation is called.
        if (fault.isEmpty()) {
            QueryKey.convert(value, type);
        }
    }
}
