package nl.weerthuis.caseflow.timeline;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.check;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.stateOf;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class TimelineApiTest {

    private static final Pattern DEED = Pattern.compile("Deed\\.of\\(\"([a-z-]+)\"\\)");

    @Test
    void a_case_reads_as_a_story() {
        try (var allocation = new Allocation()) {
            var provider = allocation.registers("PROVIDER", "Kwintes");
            var worker = Actors.caseWorker(provider);
            var id = givenACase(provider, aNomination().prepared());
            check(id, "flevoland").then().statusCode(200);
            allocation.says(id, "table-decision-taken", Map.of("outcome", "ADMITTED", "conditions", List.of()));
            until(() -> stateOf(provider, id).equals("SEARCHING"));
            as(worker)
                    .body(Map.of("reason", "CLIENT_WISH", "until", "2026-07-01"))
                    .post("/v1/cases/%s/holds".formatted(id));

            assertThat(timeline(worker, id, "nl").<List<String>>path("items.sentence"))
                    .containsExactly(
                            "De zorgaanbieder Kwintes heeft de aanmelding ingediend.",
                            "De coördinator van de uitstroomtafel heeft de aanmelding nagekeken: compleet.",
                            "De uitstroomtafel heeft besloten: toegelaten.",
                            "Alles is geregeld: het zoeken naar een woning is begonnen.",
                            "De zorgaanbieder Kwintes heeft het dossier aangehouden: wens van de cliënt."
                                    + " De klok staat stil.");
            assertThat(timeline(worker, id, "en").<List<String>>path("items.sentence"))
                    .startsWith("The care provider Kwintes submitted the nomination.");
            assertThat(timeline(worker, id, "nl").<List<String>>path("items.onBehalfOf"))
                    .containsExactly("Kwintes", null, null, null, "Kwintes");
            assertThat(timeline(worker, id, "nl").<List<String>>path("items.actor"))
                    .startsWith("user-provider");
        }
    }

    @Test
    void others_read_which_kind_of_party_did_it_and_not_why_a_case_was_withdrawn() {
        var provider = UUID.randomUUID();
        var id = givenACase(provider, aNomination());
        as(Actors.caseWorker(provider)).body("{\"code\": \"DETENTION\"}").post("/v1/cases/%s/withdrawal".formatted(id));

        var read = timeline(Actors.coordinator("flevoland"), id, "nl");

        assertThat(read.<List<String>>path("items.sentence"))
                .containsExactly("De zorgaanbieder heeft de aanmelding ingediend.", "De aanmelding is ingetrokken.");
        assertThat(read.<List<String>>path("items.actor")).containsOnlyNulls();
        assertThat(read.<List<String>>path("items.onBehalfOf")).containsOnlyNulls();
        assertThat(timeline(Actors.caseWorker(provider), id, "nl").asString()).contains("detentie");
        assertThat(timeline(Actors.caseWorker(UUID.randomUUID()), id, "nl").statusCode())
                .isEqualTo(404);
    }

    @Test
    void every_deed_has_a_sentence_in_both_languages() throws IOException {
        var deeds = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                DEED.matcher(Files.readString(file)).results().forEach(found -> deeds.add(found.group(1)));
            }
        }

        assertThat(deeds).contains("case-submitted").isSubsetOf(keys("nl"));
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    private static TreeSet<String> keys(String language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new TreeSet<>(ResourceBundle.getBundle("timeline", Locale.forLanguageTag(language), control)
                .keySet());
    }

    private static Response timeline(String token, UUID id, String language) {
        return as(token).header("Accept-Language", language).get("/v1/cases/%s/timeline?pageSize=100".formatted(id));
    }
}
