package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/** Dates, moments and ids in the one form that the interface documents. */
final class StrictScalars {

    private StrictScalars() {}

    static SimpleModule module() {
        return new SimpleModule("strict-scalars")
                .addDeserializer(LocalDate.class, new Strict<>(LocalDate.class, Scalars::date))
                .addDeserializer(Instant.class, new Strict<>(Instant.class, Scalars::moment))
                .addDeserializer(
                        OffsetDateTime.class,
                        new Strict<>(OffsetDateTime.class, text -> OffsetDateTime.parse(Scalars.checkedMoment(text))))
                .addDeserializer(UUID.class, new Strict<>(UUID.class, Scalars::id));
    }

    private static final class Strict<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> read;

        private Strict(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw MismatchedInputException.from(parser, handledType(), "not a text");
            }
            try {
                return read.apply(parser.getText());
            } catch (DateTimeException | IllegalArgumentException e) {
                throw InvalidFormatException.from(
                        parser, "not in the documented form", parser.getText(), handledType());
            }
        }
    }
}
