package nl.weerthuis.caseflow.profile;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class HouseholdApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_child_counts_for_the_dwelling_from_three_nights_on() {
        var id = givenACase(provider, aNomination());

        change(id, household(3, 2)).then().statusCode(200);

        assertThat(lastSize(id)).isEqualTo(3);
        var seen = view(worker, id);
        assertThat(seen.<List<Integer>>path("household.children.nightsPerWeek")).containsExactly(3, 2);
        assertThat(seen.<String>path("household.members[0].relation")).isEqualTo("PARTNER");
        assertThat(seen.<List<String>>path("household.petKinds")).containsExactly("ASSISTANCE_DOG");
        assertThat(seen.<String>path("waitingSince")).isEqualTo("2026-01-15");
    }

    @Test
    void who_looked_at_an_older_version_hears_so() {
        var id = givenACase(provider, aNomination());
        var before = view(worker, id).header("ETag");
        change(id, household(7, 7)).then().statusCode(200);

        assertThat(as(worker)
                        .header("If-Match", before)
                        .body(household(1, 1))
                        .put("/v1/cases/%s/household".formatted(id))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void what_does_not_fit_together_is_named_at_once() {
        var id = givenACase(provider, aNomination());

        var refused = change(
                id,
                Map.of(
                        "adults",
                        1,
                        "pets",
                        false,
                        "petKinds",
                        List.of("DOG"),
                        "members",
                        List.of(Map.of("relation", "PARTNER", "birthYear", 1985))));

        assertThat(refused.<List<String>>path("errors.code"))
                .containsExactlyInAnyOrder("more-members-than-adults", "no-pets");
    }

    private Response change(UUID id, Map<String, Object> household) {
        return as(worker).header("If-Match", "*").body(household).put("/v1/cases/%s/household".formatted(id));
    }

    private static Map<String, Object> household(int nights, int otherNights) {
        return Map.of(
                "adults",
                2,
                "children",
                List.of(
                        Map.of("birthYear", 2019, "nightsPerWeek", nights),
                        Map.of("birthYear", 2021, "nightsPerWeek", otherNights)),
                "members",
                List.of(Map.of("relation", "PARTNER", "birthYear", 1985)),
                "pets",
                true,
                "petKinds",
                List.of("ASSISTANCE_DOG"));
    }

    private static int lastSize(UUID id) {
        var told = OutboxProbe.of("caseflow").rows(id).stream()
                .filter(row -> row.type().equals("nl.weerthuis.search-profile-changed.v1"))
                .toList();
        return told.get(told.size() - 1).data().path("householdSize").asInt();
    }
}
