package nl.weerthuis.caseflow.transfer;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class TransferApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private Allocation allocation;
    private UUID other;
    private String newcomer;

    @BeforeEach
    void another_provider_is_known() {
        allocation = new Allocation();
        other = allocation.registers("PROVIDER", "Een andere aanbieder");
        newcomer = Actors.caseWorker(other);
        until(() -> isKnown(other));
    }

    @AfterEach
    void close() {
        allocation.close();
    }

    @Test
    void a_client_goes_to_another_provider_and_keeps_the_place_in_the_queue() {
        var nomination = aNomination().with("waitingSince", "2025-03-01");
        var id = givenACase(provider, nomination);
        var offered = offer(id);
        offered.then().statusCode(201);
        assertThat(view(newcomer, id).statusCode()).isEqualTo(404);
        assertThat(as(newcomer).get("/v1/transfers").asString())
                .contains(offered.<String>path("id"))
                .doesNotContain(nomination.familyName(), "offeredBy");

        accept(newcomer, offered, "their-own-7").then().statusCode(200);

        var seen = view(newcomer, id);
        assertThat(seen.<String>path("waitingSince")).isEqualTo("2025-03-01");
        assertThat(seen.<String>path("clientReference")).isEqualTo("their-own-7");
        assertThat(seen.<String>path("facilityKind.code")).isEqualTo("17");
        assertThat(seen.<String>path("client.familyName")).isEqualTo(nomination.familyName());
        assertThat(view(worker, id).statusCode()).isEqualTo(404);
        assertThat(OutboxProbe.of("caseflow").types(id)).contains("nl.weerthuis.provider-changed.v1");
        assertThat(as(newcomer)
                        .body(Map.of("bsn", "999900006"))
                        .post("/v1/clients/_search")
                        .<List<String>>path("caseIds"))
                .containsExactly(id.toString());
        assertThat(as(worker)
                        .body(Map.of("bsn", "999900006"))
                        .post("/v1/clients/_search")
                        .<List<String>>path("caseIds"))
                .isEmpty();
    }

    @Test
    void what_the_former_provider_knew_the_client_by_ends_and_lives_again_when_the_client_comes_back()
            throws SQLException {
        var first = allocation.registers("PROVIDER", "De eerste aanbieder");
        until(() -> isKnown(first));
        var own = Actors.caseWorker(first);
        var nomination = aNomination();
        var id = givenACase(first, nomination);
        accept(newcomer, offer(own, id, other), "theirs-" + UUID.randomUUID())
                .then()
                .statusCode(200);
        assertThat(endedReferences(id, first)).isEqualTo(1);
        assertThat(endedReferences(id, other)).isZero();

        accept(
                        own,
                        offer(newcomer, id, first),
                        nomination.field("clientReference").toString())
                .then()
                .statusCode(200);

        assertThat(endedReferences(id, first)).isZero();
        assertThat(endedReferences(id, other)).isEqualTo(1);
    }

    private static Response offer(String token, UUID id, UUID to) {
        return as(token).body(Map.of("toProviderId", to)).post("/v1/cases/%s/transfers".formatted(id));
    }

    private static int endedReferences(UUID id, UUID of) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow.client_reference"
                        + " where case_id = ? and provider_id = ? and ended_on is not null")) {
            query.setObject(1, id);
            query.setObject(2, of);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }

    @Test
    void of_two_who_accept_at_once_one_takes_over() throws Exception {
        var offered = offer(givenACase(provider, aNomination()));

        assertThat(AtOnce.run(
                        2,
                        () -> accept(newcomer, offered, "ref-" + UUID.randomUUID())
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void only_who_it_is_offered_to_accepts_and_only_who_offered_takes_back() {
        var id = givenACase(provider, aNomination());
        var offered = offer(id);

        assertThat(accept(worker, offered, "x").statusCode()).isEqualTo(404);
        assertThat(accept(Actors.caseWorker(UUID.randomUUID()), offered, "x").statusCode())
                .isEqualTo(404);
        assertThat(end(newcomer, offered, "withdrawal").statusCode()).isEqualTo(404);
        assertThat(offer(id).<String>path("code")).isEqualTo("transfer-open");
        assertThat(end(worker, offered, "withdrawal").<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(accept(newcomer, offered, "x").<String>path("code")).isEqualTo("transfer-state");
        assertThat(end(newcomer, offer(id), "rejection").<String>path("state")).isEqualTo("REJECTED");
        assertThat(view(worker, id).statusCode()).isEqualTo(200);
    }

    @Test
    void a_reference_that_the_other_uses_already_is_refused_and_nothing_moves() {
        var taken = aNomination();
        givenACase(other, taken);
        var id = givenACase(provider, aNomination());
        var offered = offer(id);

        var refused = accept(newcomer, offered, taken.field("clientReference").toString());

        assertThat(refused.<String>path("code")).isEqualTo("client-reference-known");
        assertThat(view(worker, id).statusCode()).isEqualTo(200);
        accept(newcomer, offered, "free-" + UUID.randomUUID()).then().statusCode(200);
    }

    @Test
    void it_goes_to_another_provider_of_the_region() {
        var id = givenACase(provider, aNomination());

        for (var nobody : List.of(provider, UUID.randomUUID())) {
            assertThat(as(worker)
                            .body(Map.of("toProviderId", nobody))
                            .post("/v1/cases/%s/transfers".formatted(id))
                            .<String>path("errors[0].code"))
                    .isEqualTo("another-provider");
        }
    }

    @Test
    void another_facility_leaves_the_waiting_date_as_it_is() {
        var id = givenACase(provider, aNomination().with("waitingSince", "2025-03-01"));
        var before = view(worker, id);

        as(worker)
                .header("If-Match", before.header("ETag"))
                .body(Map.of("list", "WMO020", "code", "18"))
                .put("/v1/cases/%s/facility-kind".formatted(id))
                .then()
                .statusCode(200);

        assertThat(view(worker, id).<String>path("facilityKind.code")).isEqualTo("18");
        assertThat(view(worker, id).<String>path("waitingSince")).isEqualTo("2025-03-01");
    }

    private Response offer(UUID id) {
        return as(worker).body(Map.of("toProviderId", other)).post("/v1/cases/%s/transfers".formatted(id));
    }

    private static Response accept(String token, Response offered, String reference) {
        return as(token)
                .body(Map.of("clientReference", reference, "facilityKind", Map.of("list", "WMO020", "code", "17")))
                .post("/v1/transfers/%s/acceptance".formatted(offered.<String>path("id")));
    }

    private static Response end(String token, Response offered, String how) {
        return as(token).post("/v1/transfers/%s/%s".formatted(offered.<String>path("id"), how));
    }

    private static boolean isKnown(UUID organisation) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from caseflow.organisation where id = ?::uuid and kind = 'PROVIDER'")) {
            query.setString(1, organisation.toString());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }
}
