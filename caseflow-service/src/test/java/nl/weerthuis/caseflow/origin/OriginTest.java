package nl.weerthuis.caseflow.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.caseflow.origin.Origin.Basis;
import nl.weerthuis.caseflow.origin.Origin.Evidence;
import nl.weerthuis.caseflow.origin.Origin.EvidenceKind;
import nl.weerthuis.caseflow.origin.Origin.ExceptionCode;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OriginTest {

    private static final MunicipalityCode ALMERE = MunicipalityCode.of("0034");
    private static final MunicipalityCode DRONTEN = MunicipalityCode.of("GM0303");
    private static final List<Evidence> EVIDENCE = List.of(new Evidence(EvidenceKind.PERSONS_REGISTER, null));

    @Test
    void a_known_origin_needs_a_municipality_and_evidence() {
        assertThat(faults(() -> new Origin(Basis.KNOWN, ALMERE, EVIDENCE, null, null, null)))
                .isEmpty();
        assertThat(faults(() -> new Origin(Basis.KNOWN, null, null, null, null, null)))
                .containsExactly("/municipality required", "/evidence evidence-required");
    }

    @Test
    void an_unknown_origin_has_no_municipality() {
        assertThat(faults(() -> new Origin(Basis.UNKNOWN, null, null, null, null, null)))
                .isEmpty();
        assertThat(faults(() -> new Origin(Basis.UNKNOWN, ALMERE, null, null, null, null)))
                .containsExactly("/municipality not-with-unknown-origin");
    }

    @Test
    void an_exception_needs_a_code_a_municipality_and_a_motivation() {
        assertThat(faults(() -> new Origin(Basis.EXCEPTION, ALMERE, null, ExceptionCode.NETWORK, DRONTEN, "Zus.")))
                .isEmpty();
        assertThat(faults(() -> new Origin(Basis.EXCEPTION, ALMERE, null, null, null, null)))
                .containsExactly("/exceptionCode required", "/requestedMunicipality required");
    }

    @ParameterizedTest
    @EnumSource(ExceptionCode.class)
    void only_safety_needs_no_motivation(ExceptionCode code) {
        var faults = faults(() -> new Origin(Basis.EXCEPTION, ALMERE, null, code, DRONTEN, " "));

        assertThat(faults.isEmpty()).isEqualTo(code == ExceptionCode.SAFETY);
    }

    @Test
    void what_belongs_to_an_exception_stands_with_nothing_else() {
        assertThat(faults(() -> new Origin(Basis.KNOWN, ALMERE, EVIDENCE, ExceptionCode.NETWORK, DRONTEN, null)))
                .containsExactly("/exceptionCode only-with-exception", "/requestedMunicipality only-with-exception");
    }

    private static List<String> faults(Supplier<Origin> make) {
        try {
            make.get();
            return List.of();
        } catch (Problem problem) {
            return problem.violations().stream().map(OriginTest::text).toList();
        }
    }

    private static String text(Violation violation) {
        return violation.path() + " " + violation.code();
    }
}
