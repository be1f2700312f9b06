package nl.weerthuis.caseflow.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** That there is a ground is told, which facts lie under it is not. */
class OriginViewTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final List<Origin.Evidence> EVIDENCE =
            List.of(new Origin.Evidence(Origin.EvidenceKind.PERSONS_REGISTER, DAY));

    private final OriginView shown = OriginView.of(
            new Origin(
                    Origin.Basis.EXCEPTION,
                    MunicipalityCode.of("0995"),
                    EVIDENCE,
                    Origin.ExceptionCode.NETWORK,
                    MunicipalityCode.of("0034"),
                    "because"),
            DAY);

    @Test
    void it_is_shown_as_it_was_found() {
        assertThat(shown).isEqualTo(view("because"));
    }

    @Test
    void without_the_motivation_all_else_stays() {
        assertThat(shown.withoutMotivation()).isEqualTo(view(null));
    }

    private static OriginView view(String motivation) {
        return new OriginView(
                Origin.Basis.EXCEPTION,
                MunicipalityCode.of("0995"),
                EVIDENCE,
                Origin.ExceptionCode.NETWORK,
                MunicipalityCode.of("0034"),
                motivation,
                DAY);
    }
}
