package nl.weerthuis.caseflow.ending;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.stateOf;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class EndingApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @ParameterizedTest
    @CsvSource({
        "case-tabled, AGENDA_ITEM TERM FULL_SIGHT",
        "case-offered, ADMISSION OFFER INTRODUCTION TERM FULL_SIGHT",
        "case-contracted, ADMISSION TENANCY INTRODUCTION TERM FULL_SIGHT",
    })
    void who_thinks_of_withdrawing_is_told_what_ends_with_it(String fact, String codes) {
        var id = givenACase(provider, aNomination());
        hears(id, fact);

        var preview = preview(worker, id);

        assertThat(preview.<List<Boolean>>path("endings.possible")).containsExactly(true, false);
        assertThat(preview.<List<String>>path("endings[0].ends.code")).containsExactly(codes.split(" "));
        assertThat(preview.<List<String>>path("endings[0].ends.sentence")).allMatch(each -> each.endsWith("."));
        assertThat(preview.<List<String>>path("endings[1].blockedBy.code")).containsExactly("BEFORE_KEYS");
    }

    @Test
    void a_preview_changes_nothing_and_what_it_announced_happens() {
        var id = givenACase(provider, aNomination());
        as(worker).body(Map.of("reason", "OTHER", "until", "2026-07-01")).post("/v1/cases/%s/holds".formatted(id));

        assertThat(preview(worker, id).<List<String>>path("endings[0].ends.code"))
                .containsExactly("TERM", "HOLD", "FULL_SIGHT");
        assertThat(stateOf(provider, id)).isEqualTo("SUBMITTED");
        as(worker).body("{\"code\": \"OTHER\"}").post("/v1/cases/%s/withdrawal".formatted(id));

        assertThat(preview(worker, id).<List<String>>path("endings[0].blockedBy.code"))
                .containsExactly("ENDED");
        var clock = as(worker).get("/v1/cases/%s/terms".formatted(id));
        assertThat(clock.<String>path("heldUntil")).isNull();
        assertThat(clock.<List<String>>path("terms.endedOn")).doesNotContainNull();
    }

    @Test
    void after_the_keys_a_case_is_closed_and_not_withdrawn() {
        var id = givenACase(provider, aNomination());
        hears(id, "case-housed");

        var preview = preview(Actors.coordinator("flevoland"), id);

        assertThat(preview.<List<Boolean>>path("endings.possible")).containsExactly(false, true);
        assertThat(preview.<List<String>>path("endings[0].blockedBy.sentence").get(0))
                .contains("De zorgaanbieder kan het dossier afsluiten.");
        assertThat(preview.<List<String>>path("endings[1].ends.code"))
                .containsExactly("AFTERCARE", "TERM", "FULL_SIGHT");
        assertThat(as(worker)
                        .header("Accept-Language", "en")
                        .get("/v1/cases/%s/ending-preview".formatted(id))
                        .asString())
                .contains("The keys were handed over");
    }

    @Test
    void to_others_the_case_is_not_there() {
        var id = givenACase(provider, aNomination());

        assertThat(preview(Actors.caseWorker(UUID.randomUUID()), id).statusCode())
                .isEqualTo(404);
    }

    private void hears(UUID id, String fact) {
        try (var allocation = new Allocation()) {
            allocation.says(id, fact);
            until(() -> !stateOf(provider, id).equals("SUBMITTED"));
        }
    }

    private static Response preview(String token, UUID id) {
        return as(token).get("/v1/cases/%s/ending-preview".formatted(id));
    }
}
