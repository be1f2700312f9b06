package nl.weerthuis.platform.web;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** Whatever the bytes of a body are, it is read or it is a problem. */
class StrictJsonFuzzTest {

    private static final StrictJson JSON =
            new StrictJson(mapper(), Validation.buildDefaultValidatorFactory().getValidator());

    /** One of everything that a body may hold. */
    record Everything(
            @NotNull @Size(max = 40) String text,
            Integer number,
            long many,
            BigDecimal amount,
            Boolean truth,
            DayOfWeek code,
            LocalDate on,
            Instant at,
            UUID id,
            Optional<String> maybe,
            Map<String, Object> open,
            List<@Valid Part> parts) {}

    record Part(@NotNull String name, List<LocalDate> days) {}

    @FuzzTest(maxDuration = "30s")
    void a_body_is_read_or_declined(byte[] body) throws IOException {
        try {
            JSON.read(body, Everything.class, false);
        } catch (Problem declined) {
            // As it should be.
        }
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .build();
        new HouseJson().customize(mapper);
        return mapper;
    }
}
