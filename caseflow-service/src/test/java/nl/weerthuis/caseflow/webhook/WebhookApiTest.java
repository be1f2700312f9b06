package nl.weerthuis.caseflow.webhook;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.webhook.Receiver.Heard;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class WebhookApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String manager = Actors.token("PROVIDER", provider, "flevoland", "provider-manager");
    private final String system = Actors.token("PROVIDER", provider, "flevoland", "system");
    private final String worker = Actors.caseWorker(provider);
    private Receiver receiver;

    @Inject
    Clock clock;

    @Inject
    ServiceClock serviceClock;

    @BeforeEach
    void somebodyListens() {
        receiver = new Receiver("/" + provider);
    }

    @AfterEach
    void nobodyListensAnyMore() {
        receiver.close();
    }

    @Test
    void a_change_is_told_signed_and_thin() {
        var webhook = register();
        var id = idOf(nominate(worker, aNomination()));

        var heard = heard(1).get(0);

        var secret = Secret.of(webhook.path("secret"));
        assertThat(heard.signature()).isEqualTo(secret.signature(heard.id(), heard.seconds(), heard.body()));
        var body = JsonPath.from(heard.body());
        assertThat(body.getString("type")).isEqualTo("case.changed");
        assertThat(body.getString("data.kind")).isEqualTo("case-submitted");
        assertThat(body.getString("data.link")).isEqualTo("/v1/cases/" + id);
        assertThat(body.getMap("data")).containsOnlyKeys("id", "cursor", "kind", "at", "caseId", "link");
        awaited(webhook.path("id"), "DELIVERED");
        assertThat(as(system).get("/v1/webhooks/" + webhook.path("id")).asString())
                .doesNotContain("whsec_");
    }

    @Test
    void what_is_not_taken_is_tried_again_with_the_same_id() {
        receiver.answers(500);
        var webhook = register();
        nominate(worker, aNomination()).then().statusCode(201);
        heard(1);
        awaited(webhook.path("id"), "WAITING", 500);
        receiver.answers(204);

        serviceClock.moveTo(clock.instant().plusSeconds(10));

        var heard = heard(2);
        assertThat(heard.get(1).id()).isEqualTo(heard.get(0).id());
        assertThat(heard.get(1).body()).isEqualTo(heard.get(0).body());
        awaited(webhook.path("id"), "DELIVERED");
    }

    @Test
    void after_three_days_it_has_failed_and_a_replay_tells_it_once_more() {
        receiver.answers(503);
        var webhook = register();
        nominate(worker, aNomination()).then().statusCode(201);
        for (int attempt = 1; attempt <= 10; attempt++) {
            heard(attempt);
            awaited(webhook.path("id"), attempt < 10 ? "WAITING" : "FAILED", 503);
            serviceClock.moveTo(clock.instant().plus(Duration.ofHours(20)).plusSeconds(5));
        }
        receiver.answers(204);

        as(manager)
                .body(Map.of("after", 0))
                .post("/v1/webhooks/%s/replays".formatted(webhook.<String>path("id")))
                .then()
                .statusCode(200);

        heard(11);
        awaited(webhook.path("id"), "DELIVERED");
    }

    @Test
    void a_replay_also_tells_what_came_before_the_webhook() {
        nominate(worker, aNomination()).then().statusCode(201);
        until(() -> !as(system).get("/v1/changes").<List<Object>>path("items").isEmpty());
        var webhook = register();

        as(manager)
                .body(Map.of("after", 0))
                .post("/v1/webhooks/%s/replays".formatted(webhook.<String>path("id")))
                .then()
                .statusCode(200);

        assertThat(heard(1).get(0).body()).contains("case-submitted");
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.redirectsTo(receiver.url() + "/elsewhere");
        var webhook = register();

        nominate(worker, aNomination()).then().statusCode(201);

        awaited(webhook.path("id"), "WAITING", 307);
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void a_receiver_that_is_gone_is_told_nothing_more() {
        receiver.answers(410);
        var webhook = register();

        nominate(worker, aNomination()).then().statusCode(201);

        until(() -> as(system)
                .get("/v1/webhooks/" + webhook.path("id"))
                .<String>path("state")
                .equals("STOPPED"));
    }

    @Test
    void a_new_secret_and_the_old_one_both_sign_for_a_day() {
        var webhook = register();
        var rotated = as(manager).post("/v1/webhooks/%s/secret-rotations".formatted(webhook.<String>path("id")));
        assertThat(rotated.<String>path("secret")).startsWith("whsec_").isNotEqualTo(webhook.<String>path("secret"));

        nominate(worker, aNomination()).then().statusCode(201);
        var both = heard(1).get(0);
        assertThat(both.signature().split(" ")).containsExactly(by(rotated, both), by(webhook, both));

        serviceClock.moveTo(clock.instant().plus(Duration.ofHours(25)));
        nominate(worker, aNomination()).then().statusCode(201);
        var one = heard(2).get(1);
        assertThat(one.signature()).isEqualTo(by(rotated, one));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "https://127.0.0.1:8443/",
                "https://169.254.169.254/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "no url",
                "https://user@localhost/",
                "https://nowhere.invalid/"
            })
    void an_address_that_may_not_be_called_is_refused(String url) {
        var answer = as(manager).body(Map.of("url", url)).post("/v1/webhooks");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("webhook-target-refused");
    }

    @Test
    void secrets_are_unreadable_in_the_database() throws SQLException {
        var webhook = register();
        var secret = Secret.of(webhook.path("secret"));

        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow.webhook where id = ?"
                        + " and (position(?::bytea in secret) > 0 or position(?::bytea in secret) > 0)")) {
            query.setObject(1, UUID.fromString(webhook.path("id")));
            query.setBytes(2, secret.bytes());
            query.setBytes(3, secret.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try (var answer = query.executeQuery()) {
                assertThat(answer.next()).isTrue();
                assertThat(answer.getInt(1)).isZero();
            }
        }
    }

    @Test
    void only_its_own_managers_see_to_a_webhook() {
        var id = register().<String>path("id");
        var stranger = Actors.token("PROVIDER", UUID.randomUUID(), "flevoland", "provider-manager");

        assertThat(as(stranger).get("/v1/webhooks/" + id).statusCode()).isEqualTo(404);
        assertThat(as(stranger).get("/v1/webhooks/%s/deliveries".formatted(id)).statusCode())
                .isEqualTo(404);
        assertThat(as(stranger)
                        .post("/v1/webhooks/%s/cancellation".formatted(id))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(worker)
                        .body(Map.of("url", receiver.url()))
                        .post("/v1/webhooks")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(manager)
                        .post("/v1/webhooks/%s/cancellation".formatted(id))
                        .statusCode())
                .isEqualTo(200);
        assertThat(as(manager)
                        .post("/v1/webhooks/%s/cancellation".formatted(id))
                        .<String>path("code"))
                .isEqualTo("webhook-stopped");
    }

    private Response register() {
        var answer = as(manager).body(Map.of("url", receiver.url())).post("/v1/webhooks");
        answer.then().statusCode(201);
        return answer;
    }

    private static String by(Response webhook, Heard heard) {
        return Secret.of(webhook.path("secret")).signature(heard.id(), heard.seconds(), heard.body());
    }

    private List<Heard> heard(int count) {
        until(() -> receiver.heard().size() >= count);
        return receiver.heard();
    }

    private void awaited(String webhook, String state) {
        until(() -> last(webhook).<List<String>>path("items.state").contains(state));
    }

    private void awaited(String webhook, String state, int status) {
        until(() -> last(webhook).<List<String>>path("items.state").contains(state)
                && last(webhook).<List<Integer>>path("items.lastStatus").contains(status));
    }

    private Response last(String webhook) {
        return as(system).get("/v1/webhooks/%s/deliveries".formatted(webhook));
    }
}
