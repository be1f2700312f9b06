package nl.weerthuis.housing.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What travels is ids, codes, dates and counts: nothing that could hold an address or a name, and never a case. */
class EventPrivacyTest {

    private static final Set<Class<?>> HARMLESS =
            Set.of(UUID.class, LocalDate.class, Instant.class, boolean.class, int.class, long.class, Integer.class);
    /** Texts of a form that is checked where they come in. */
    private static final Set<String> CODES = Set.of(
            "municipalityCode",
            "neighbourhoodCode",
            "period",
            "decision",
            "region",
            "edition",
            // Numbers of the law by code, and grounds of the law.
            "figures",
            "temporaryGrounds");

    private final Set<Class<?>> events = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("nl.weerthuis.housing")
                    .stream()
                    .filter(type -> type.isAssignableTo(HousingEvent.class) && type.isRecord())
                    .map(JavaClass::reflect)
                    .collect(Collectors.toSet());

    @Test
    void every_field_is_an_id_a_code_a_date_or_a_count() {
        assertThat(events).hasSize(23);
        for (var event : events) {
            for (var field : event.getRecordComponents()) {
                assertThat(HARMLESS.contains(field.getType())
                                || field.getType().isEnum()
                                || CODES.contains(field.getName()))
                        .as("%s.%s", event.getSimpleName(), field.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void no_field_names_a_case() {
        for (var event : events) {
            for (var field : event.getRecordComponents()) {
                assertThat(field.getName()).doesNotContainIgnoringCase("case");
            }
        }
    }
}
