package nl.weerthuis.caseflow.imports;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.weerthuis.platform.problem.Problem;

/** Whatever is uploaded as a file of nominations: each line is a nomination or has faults, or the file is declined. */
class NominationFileFuzzTest {

    private static final String HEAD =
            Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(",")) + "\n";

    private final NominationFile file =
            new NominationFile(new CommaFile(), new Spreadsheet(new Archive()), new DocumentLines());
    private final LineReader reader = new LineReader(Validation.byDefaultProvider()
            .configure()
            .constraintValidatorFactory(new WithClock())
            .buildValidatorFactory()
            .getValidator());

    /** Some rules ask what day it is; in a service CDI gives them the clock. */
    private static final class WithClock implements ConstraintValidatorFactory {

        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> rule) {
            try {
                var constructor = rule.getDeclaredConstructors()[0];
                constructor.setAccessible(true);
                var arguments = constructor.getParameterCount() == 0 ? new Object[0] : new Object[] {Clock.systemUTC()};
                return rule.cast(constructor.newInstance(arguments));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> rule) {}
    }

    @FuzzTest(maxDuration = "30s")
    void a_file_is_read_or_declined(byte[] content) {
        read(content);
    }

    /** So that a guess at the columns is not needed to come to the cells. */
    @FuzzTest(maxDuration = "30s")
    void lines_are_nominations_or_have_faults(byte[] lines) {
        var head = HEAD.getBytes(StandardCharsets.UTF_8);
        var content = Arrays.copyOf(head, head.length + lines.length);
        System.arraycopy(lines, 0, content, head.length, lines.length);

        read(content);
    }

    @FuzzTest(maxDuration = "30s")
    void documents_are_lines_or_declined(byte[] content) {
        try {
            file.read(content, NominationFile.NDJSON);
        } catch (Problem declined) {
            // As it should be.
        }
    }

    private void read(byte[] content) {
        try {
            file.read(content, NominationFile.CSV).forEach(line -> reader.read(line, new Faults(line.number())));
        } catch (Problem declined) {
            // As it should be.
        }
    }
}
