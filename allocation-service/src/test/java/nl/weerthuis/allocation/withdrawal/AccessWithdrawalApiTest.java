package nl.weerthuis.allocation.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Http;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access ends while the token lives, and comes back. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class AccessWithdrawalApiTest {

    private Region region;
    private Region elsewhere;
    private Http els;

    @BeforeEach
    void found_two_regions() {
        region = Region.withParties();
        elsewhere = Region.withParties();
        els = provider("els", "case-worker", "policy-adviser");
    }

    @Test
    void a_token_that_worked_is_refused() {
        assertThat(els.get("/cases").statusCode()).isEqualTo(200);

        var answer = withdraw(coordinator(), "els");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(els.get("/cases").statusCode()).isEqualTo(401);
        assertThat(provider("mo", "case-worker").get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void only_the_roles_that_are_named_end() {
        withdraw(coordinator(), "els", "case-worker");

        assertThat(els.get("/cases").statusCode()).isEqualTo(403);
        assertThat(els.get("/agreements").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_given_back_counts_again() {
        var id = withdraw(coordinator(), "els").<String>path("id");

        var answer = restore(coordinator(), id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("restoredOn")).isNotNull();
        assertThat(els.get("/cases").statusCode()).isEqualTo(200);
        assertThat(restore(coordinator(), id).<String>path("code")).isEqualTo("access-already-restored");
    }

    @Test
    void the_others_are_told() {
        var outbox = OutboxProbe.of("allocation");
        outbox.fromHere();

        var id = withdraw(coordinator(), "els", "system", "case-worker", "case-worker")
                .<String>path("id");
        restore(coordinator(), id);

        assertThat(outbox.types())
                .containsExactly("nl.weerthuis.access-withdrawn.v1", "nl.weerthuis.access-restored.v1");
        var stated = outbox.rows().get(0);
        assertThat(stated.subject()).hasToString(id);
        assertThat(stated.data().path("subject").textValue()).isEqualTo("els");
        assertThat(stated.data().path("organisationId").textValue())
                .isEqualTo(region.provider().toString());
        assertThat(stated.data().path("roles"))
                .extracting(role -> role.textValue())
                .containsExactly("case-worker", "system");
    }

    @Test
    void of_two_withdrawals_at_once_one_stands() throws Exception {
        var answers = AtOnce.run(2, () -> withdraw(coordinator(), "els").statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_manager_handles_the_own_people_only() {
        var manager = provider("ingrid", "provider-manager");

        assertThat(withdraw(manager, "els").statusCode()).isEqualTo(201);
        assertThat(withdraw(manager, "karim", region.corporation()).statusCode())
                .isEqualTo(404);
        assertThat(pages(manager)).contains("els");
        assertThat(pages(elsewhere.caller(elsewhere.provider(), "PROVIDER", "provider-manager")))
                .doesNotContain(region.provider().toString());
    }

    @Test
    void what_the_region_withdrew_only_the_region_gives_back() {
        var id = withdraw(coordinator(), "els").<String>path("id");

        var answer = restore(provider("ingrid", "provider-manager"), id);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("withdrawn-by-region");
        assertThat(els.get("/cases").statusCode()).isEqualTo(401);
    }

    @Test
    void a_region_handles_the_parties_it_registered() {
        var id = withdraw(coordinator(), "els").<String>path("id");
        var other = elsewhere.caller(UUID.randomUUID(), "REGION", "operator");

        assertThat(withdraw(other, "els").statusCode()).isEqualTo(404);
        assertThat(restore(other, id).statusCode()).isEqualTo(404);
        assertThat(pages(other)).doesNotContain(region.provider().toString());
        assertThat(pages(region.caller(UUID.randomUUID(), "REGION", "operator")))
                .contains(id);
        assertThat(withdraw(coordinator(), "els", UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_handles_the_own_access() {
        var id = withdraw(coordinator(), "ingrid", "case-worker").<String>path("id");

        assertThat(withdraw(coordinator(), "sanne").<String>path("code")).isEqualTo("own-access");
        assertThat(withdraw(provider("ingrid", "provider-manager"), "ingrid").<String>path("code"))
                .isEqualTo("own-access");
        assertThat(restore(as("ingrid", UUID.randomUUID(), "REGION", "operator"), id)
                        .<String>path("code"))
                .isEqualTo("own-access");
    }

    @Test
    void others_may_not() {
        for (var caller : List.of(els, region.housingOfficer(), region.lelystad(), region.analyst())) {
            assertThat(withdraw(caller, "mo").statusCode()).isEqualTo(403);
            assertThat(caller.get("/access-withdrawals").statusCode()).isEqualTo(403);
            assertThat(restore(caller, UUID.randomUUID().toString()).statusCode())
                    .isEqualTo(403);
        }
    }

    private Http coordinator() {
        return as("sanne", UUID.randomUUID(), "REGION", "table-coordinator");
    }

    private Http provider(String subject, String... roles) {
        return as(subject, region.provider(), "PROVIDER", roles);
    }

    private Http as(String subject, UUID organisation, String kind, String... roles) {
        return new Http(Tokens.of(subject)
                .organisation(organisation, kind)
                .region(region.code())
                .roles(roles)
                .sign());
    }

    private Response withdraw(Http caller, String subject, String... roles) {
        return withdraw(caller, subject, region.provider(), roles);
    }

    private static Response withdraw(Http caller, String subject, UUID organisation, String... roles) {
        return caller.post(
                "/access-withdrawals",
                Map.of(
                        "subject",
                        subject,
                        "organisationId",
                        organisation,
                        "roles",
                        List.of(roles),
                        "reasonCode",
                        "LEFT_ORGANISATION"));
    }

    private static Response restore(Http caller, String id) {
        return caller.command("/access-withdrawals/{id}/restoration", id);
    }

    private static String pages(Http caller) {
        var answer = caller.get("/access-withdrawals?pageSize=100");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }
}
