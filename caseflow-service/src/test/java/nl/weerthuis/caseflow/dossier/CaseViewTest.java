package nl.weerthuis.caseflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseSheets;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields alone: of a dossier in which nothing is missing, this is what each reader is shown. */
class CaseViewTest {

    private static final CaseSheet OPEN = CaseSheets.standard();
    private static final CaseSheet GUARDED = CaseSheets.guarded();

    @Test
    void the_provider_is_shown_everything() {
        assertThat(ProviderCaseView.of(FullDossier.of(OPEN))).isEqualTo(provider(OPEN));
        assertThat(ProviderCaseView.of(FullDossier.of(GUARDED))).isEqualTo(provider(GUARDED));
    }

    @Test
    void the_answer_to_a_nomination_is_the_dossier_without_its_secrets_and_with_its_warnings() {
        var dossier = FullDossier.of(CaseSheets.standard(), FullDossier.OLD, FullDossier.SUPPORT);

        assertThat(ProviderCaseView.ofNew(dossier))
                .usingRecursiveComparison()
                .ignoringFields("warnings")
                .isEqualTo(ProviderCaseView.of(dossier.withoutSecrets()));
        assertThat(ProviderCaseView.ofNew(dossier).client()).isNull();
        assertThat(ProviderCaseView.ofNew(dossier).warnings()).containsExactly("youth-age-on-ready-date");
    }

    @Test
    void the_table_is_shown_no_number_and_of_a_protected_case_no_facility_motive_or_exclusions() {
        assertThat(CoordinatorCaseView.of(FullDossier.of(OPEN))).isEqualTo(coordinator(OPEN, false));
        assertThat(CoordinatorCaseView.of(FullDossier.of(GUARDED))).isEqualTo(coordinator(GUARDED, true));
    }

    @Test
    void a_broken_glass_shows_the_table_those_three_and_still_no_number() {
        assertThat(CoordinatorCaseView.unmasked(FullDossier.of(GUARDED))).isEqualTo(coordinator(GUARDED, false));
    }

    @Test
    void a_municipality_is_shown_no_number_motive_or_exclusions_and_of_a_protected_case_no_group_and_no_areas() {
        assertThat(MunicipalityCaseView.of(FullDossier.of(OPEN))).isEqualTo(municipality(OPEN, false));
        assertThat(MunicipalityCaseView.of(FullDossier.of(GUARDED))).isEqualTo(municipality(GUARDED, true));
        assertThat(fields(MunicipalityCaseView.class))
                .doesNotContain("facilityKind", "providerId", "clientReference", "supportArrangement");
    }

    @Test
    void who_controls_is_shown_the_process() {
        assertThat(ControlCaseView.of(GUARDED))
                .isEqualTo(new ControlCaseView(
                        GUARDED.id(),
                        7,
                        GUARDED.state(),
                        GUARDED.clientId(),
                        GUARDED.protectionLevel(),
                        GUARDED.readyOn(),
                        GUARDED.waitingSince(),
                        GUARDED.submittedOn(),
                        GUARDED.course(),
                        GUARDED.handedOverOn(),
                        GUARDED.closedOn(),
                        GUARDED.erasedOn()));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, true, true, true, false",
        "COORDINATOR, false, true, true, true",
        "MUNICIPALITY, false, true, false, false",
        "CONTROL, false, false, false, false",
        "INTRODUCED, false, false, false, false",
        "NOTHING, false, false, false, false"
    })
    void a_line_in_a_list_tells_the_group_and_the_reference_to_few(
            Sight sight, boolean reference, boolean group, boolean groupOfProtected, boolean doubled) {
        assertThat(CaseLine.of(OPEN, sight, CaseViewTest::reference))
                .isEqualTo(new CaseLine(
                        OPEN.id(),
                        7,
                        OPEN.state(),
                        reference ? "own key 12" : null,
                        group ? TargetGroup.YOUTH_CARE : null,
                        OPEN.protectionLevel(),
                        OPEN.readyOn(),
                        OPEN.waitingSince(),
                        OPEN.submittedOn(),
                        "0034",
                        doubled ? Boolean.TRUE : null,
                        null,
                        null,
                        null));
        assertThat(CaseLine.of(OPEN, sight, CaseViewTest::reference)
                        .with("anna", null)
                        .assignee())
                .isEqualTo("anna");
        assertThat(CaseLine.of(GUARDED, sight, CaseViewTest::reference).targetGroup())
                .isEqualTo(groupOfProtected ? TargetGroup.YOUTH_CARE : null);
    }

    private static String reference(CaseSheet sheet) {
        return sheet.reference().readable(null);
    }

    private static ProviderCaseView provider(CaseSheet sheet) {
        return new ProviderCaseView(
                sheet.id(),
                7,
                sheet.state(),
                sheet.clientId(),
                "own key 12",
                FullDossier.IDENTITY,
                sheet.targetGroup(),
                sheet.protectionLevel(),
                sheet.facilityKind(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn(),
                FullDossier.HOUSEHOLD,
                FullDossier.ORIGIN,
                FullDossier.PROFILE,
                FullDossier.PRECONDITIONS,
                FullDossier.SUPPORT,
                FullDossier.CONSENTS,
                sheet.course(),
                sheet.handedOverOn(),
                sheet.closedOn(),
                sheet.erasedOn(),
                List.of());
    }

    private static CoordinatorCaseView coordinator(CaseSheet sheet, boolean masked) {
        return new CoordinatorCaseView(
                sheet.id(),
                7,
                sheet.state(),
                sheet.clientId(),
                sheet.providerId(),
                FullDossier.WITHOUT_BSN,
                sheet.targetGroup(),
                sheet.protectionLevel(),
                masked ? null : sheet.facilityKind(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn(),
                FullDossier.HOUSEHOLD,
                masked ? FullDossier.WITHOUT_MOTIVATION : FullDossier.ORIGIN,
                masked ? FullDossier.WITHOUT_EXCLUSIONS : FullDossier.PROFILE,
                FullDossier.WITHOUT_REASONS,
                FullDossier.CONSENTS,
                sheet.course(),
                sheet.handedOverOn(),
                sheet.closedOn(),
                sheet.erasedOn(),
                List.of(),
                true);
    }

    private static MunicipalityCaseView municipality(CaseSheet sheet, boolean masked) {
        return new MunicipalityCaseView(
                sheet.id(),
                7,
                sheet.state(),
                sheet.clientId(),
                FullDossier.WITHOUT_BSN,
                masked ? null : sheet.targetGroup(),
                sheet.protectionLevel(),
                sheet.readyOn(),
                sheet.waitingSince(),
                sheet.submittedOn(),
                FullDossier.HOUSEHOLD,
                FullDossier.WITHOUT_MOTIVATION,
                masked ? FullDossier.WITHOUT_AREAS : FullDossier.WITHOUT_EXCLUSIONS,
                FullDossier.WITHOUT_REASONS,
                sheet.course(),
                sheet.handedOverOn(),
                sheet.closedOn(),
                sheet.erasedOn());
    }

    private static Stream<String> fields(Class<?> view) {
        return Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName);
    }
}
