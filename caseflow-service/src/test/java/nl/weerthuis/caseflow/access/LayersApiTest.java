package nl.weerthuis.caseflow.access;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.caseflow.NamedContacts;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.platform.testing.RowLock;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each layer alone, the others opened: what it has to refuse, it refuses by itself. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class LayersApiTest {

    /** The two layers that decide about rows. */
    enum RowLayer {
        QUERY_RULE,
        ROW_SECURITY
    }

    private static final String REGION = "flevoland";
    private static final String NEVER = "nothing of the person";

    private final UUID provider = UUID.randomUUID();
    private final UUID corporation = UUID.randomUUID();
    private final Allocation allocation = new Allocation();
    private RowLock openedRows;

    @AfterEach
    void closeAgain() throws SQLException {
        closeRows();
        OpenableCaseAccess.open(false);
        OpenableRoutes.open(false);
        allocation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORPORATION housing-officer",
                "MUNICIPALITY table-member",
                "MUNICIPALITY policy-adviser",
                "REGION analyst",
                "PROVIDER board-member",
                "REGION operator",
                "REGION client"
            })
    void the_routes_alone_refuse_whose_role_has_no_business_there(String who) throws SQLException {
        var id = givenACase(provider, aNomination());
        var token = Actors.token(who.split(" ")[0], provider, REGION, who.split(" ")[1]);
        open(true, true, false);

        assertThat(view(token, id).statusCode()).isEqualTo(403);
        assertThat(as(token).get("/v1/cases").statusCode()).isEqualTo(403);
        assertThat(as(token)
                        .header("If-Match", "*")
                        .body("{\"basis\": \"UNKNOWN\"}")
                        .put("/v1/cases/%s/origin".formatted(id))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_layer_alone_shows_each_caller_the_own_cases_and_no_others(RowLayer layer) throws SQLException {
        var almere = allocation.registersMunicipality("0034");
        var urk = allocation.registersMunicipality("0184");
        var id = givenACase(provider, aNomination().prepared());
        var hidden = givenACase(provider, aShelterNomination());
        until(() -> view(Actors.consultant(almere), id).statusCode() == 200);
        only(layer);

        assertThat(look(Actors.caseWorker(provider), id)).isEqualTo(200);
        assertThat(look(Actors.caseWorker(provider), hidden)).isEqualTo(200);
        assertThat(look(Actors.coordinator(REGION), hidden)).isEqualTo(200);
        assertThat(look(Actors.token("REGION", UUID.randomUUID(), REGION, "auditor"), id))
                .isEqualTo(200);
        assertThat(look(Actors.token("PROVIDER", provider, REGION, "privacy-officer"), id))
                .isEqualTo(200);
        assertThat(look(Actors.consultant(almere), id)).isEqualTo(200);

        assertThat(look(Actors.caseWorker(UUID.randomUUID()), id)).isEqualTo(404);
        assertThat(look(Actors.token("PROVIDER", UUID.randomUUID(), REGION, "system"), id))
                .isEqualTo(404);
        assertThat(look(Actors.coordinator("elsewhere"), id)).isEqualTo(404);
        assertThat(look(Actors.token("REGION", UUID.randomUUID(), "elsewhere", "auditor"), id))
                .isEqualTo(404);
        assertThat(look(Actors.token("PROVIDER", UUID.randomUUID(), REGION, "privacy-officer"), id))
                .isEqualTo(404);
        assertThat(look(Actors.consultant(urk), id)).isEqualTo(404);
        assertThat(look(Actors.consultant(almere), hidden))
                .as("the municipality that a protected person fled")
                .isEqualTo(404);
        assertThat(look(Actors.token("MUNICIPALITY", provider, REGION, "table-member"), id))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_layer_alone_shows_a_protected_case_at_the_receiver_to_who_was_named(RowLayer layer) throws SQLException {
        var urk = allocation.registersMunicipality("0184");
        var hidden = givenACase(provider, aShelterNomination());
        var ended = givenACase(provider, aShelterNomination());
        for (var id : List.of(hidden, ended)) {
            allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0184"));
            NamedContacts.name(Actors.caseWorker(provider), id, urk, "user-municipality");
            until(() -> look(Actors.consultant(urk), id) == 200);
        }
        as(Actors.caseWorker(provider))
                .header("If-Match", "*")
                .delete("/v1/cases/%s/named-contacts/%s".formatted(ended, urk))
                .then()
                .statusCode(200);
        only(layer);

        assertThat(look(Actors.consultant(urk), hidden)).isEqualTo(200);
        assertThat(look(Actors.consultant(urk), ended)).isEqualTo(404);
        assertThat(look(another(urk), hidden)).isEqualTo(404);
        assertThat(look(Actors.consultant(UUID.randomUUID()), hidden))
                .as("the same name elsewhere")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_layer_alone_lets_only_the_provider_change_a_case(RowLayer layer) throws SQLException {
        var id = givenACase(provider, aNomination());
        only(layer);

        assertThat(establishOrigin(Actors.caseWorker(UUID.randomUUID()), id)).isEqualTo(404);
        assertThat(establishOrigin(Actors.coordinator("elsewhere"), id)).isEqualTo(404);
        assertThat(establishOrigin(Actors.token("PROVIDER", provider, REGION, "auditor"), id))
                .isEqualTo(404);
        assertThat(establishOrigin(Actors.caseWorker(provider), id)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_layer_alone_ends_an_introduction_with_what_it_rests_on(RowLayer layer) throws SQLException {
        var consented = givenAnIntroduction();
        var withdrawn = givenAnIntroduction();
        var ended = givenAnIntroduction();
        as(Actors.caseWorker(provider))
                .body("{\"partyKind\": \"CORPORATION\", \"scope\": \"HOUSING\", \"status\": \"WITHDRAWN\"}")
                .post("/v1/cases/%s/consents".formatted(withdrawn.caseId()))
                .then()
                .statusCode(200);
        allocation.says(ended.caseId(), "introduction-ended", Map.of("introductionId", ended.id()));
        until(() -> meet(Actors.housingOfficer(corporation), ended) == 404);
        only(layer);

        assertThat(meet(Actors.housingOfficer(corporation), consented)).isEqualTo(200);
        assertThat(meet(Actors.housingOfficer(corporation), withdrawn)).isEqualTo(404);
        assertThat(meet(Actors.housingOfficer(corporation), ended)).isEqualTo(404);
        assertThat(meet(Actors.housingOfficer(UUID.randomUUID()), consented)).isEqualTo(404);
        assertThat(meet(Actors.caseWorker(provider), consented)).isEqualTo(404);
        assertThat(look(Actors.housingOfficer(corporation), consented.caseId()))
                .as("an introduction opens no case")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_layer_alone_lets_who_takes_over_meet_whom_the_client_agreed_to_and_no_case(RowLayer layer)
            throws SQLException {
        var supporter = UUID.randomUUID();
        var token = Actors.caseWorker(supporter);
        var agreed = givenAReceiver(supporter, true);
        var silent = givenAReceiver(supporter, false);
        var last = givenAReceiver(supporter, true);
        until(() -> meet(token, agreed) == 200 && meet(token, last) == 200);
        as(Actors.caseWorker(provider))
                .body("{\"partyKind\": \"PROVIDER\", \"scope\": \"SUPPORT\", \"status\": \"WITHDRAWN\","
                        + " \"organisationId\": \"%s\"}".formatted(supporter))
                .post("/v1/cases/%s/consents".formatted(last.caseId()))
                .then()
                .statusCode(200);
        only(layer);

        assertThat(meet(token, agreed)).isEqualTo(200);
        assertThat(meet(token, silent)).isEqualTo(404);
        assertThat(meet(token, last)).isEqualTo(404);
        assertThat(meet(Actors.caseWorker(UUID.randomUUID()), agreed)).isEqualTo(404);
        assertThat(meet(Actors.consultant(supporter), agreed)).isEqualTo(404);
        assertThat(look(token, agreed.caseId())).isEqualTo(404);
    }

    @Test
    void row_security_shows_a_corporation_no_part_of_a_case_that_it_does_not_need() throws SQLException {
        var met = givenAnIntroduction().caseId();
        var other = givenACase(provider, aNomination().prepared());
        for (var part : new String[] {"search_profile", "support_arrangement", "consent"}) {
            assertThat(seenByCorporation(part, met)).as(part).isTrue();
            assertThat(seenByCorporation(part, other)).as(part).isFalse();
        }
        for (var part : new String[] {"case_change", "origin_finding", "precondition", "aftercare_moment"}) {
            assertThat(seenByCorporation(part, met)).as(part).isFalse();
        }
    }

    @Test
    void row_security_shows_who_controls_the_process_and_not_the_person() throws SQLException {
        var id = givenACase(provider, aNomination().prepared());
        for (var part : new String[] {"origin_finding", "precondition", "search_profile", "support_arrangement"}) {
            assertThat(seenByAuditor(part, "case_id", id)).as(part).isFalse();
        }
        assertThat(CallersRows.count("REGION", UUID.randomUUID(), REGION, "auditor", "client"))
                .as(NEVER)
                .isZero();
        assertThat(seenByAuditor("case_change", "case_id", id)).isTrue();
        assertThat(seenByAuditor("case_file", "id", id)).isTrue();
    }

    @Test
    void row_security_shows_nothing_to_nobody() throws SQLException {
        givenACase(provider, aNomination().prepared());

        for (var role : new String[] {"", "operator", "analyst", "client", "board-member", "table-member"}) {
            assertThat(CallersRows.count("REGION", UUID.randomUUID(), REGION, role, "case_file"))
                    .as(role)
                    .isZero();
            assertThat(CallersRows.count("PROVIDER", provider, REGION, role, "client"))
                    .as(role)
                    .isZero();
        }
        assertThat(CallersRows.count("REGION", provider, REGION, "case-worker", "case_file"))
                .as("a role in another kind of organisation")
                .isZero();
    }

    @Test
    void the_views_alone_show_each_reader_only_the_fields_that_are_theirs() throws SQLException {
        var nomination = aNomination().prepared();
        var id = givenACase(UUID.randomUUID(), nomination);
        var hidden = givenACase(UUID.randomUUID(), aShelterNomination());
        open(true, true, true);

        var coordinator = view(Actors.coordinator("elsewhere"), id).asString();
        assertThat(coordinator).contains(nomination.familyName()).doesNotContain("999900006", "clientReference");
        assertThat(view(Actors.coordinator("elsewhere"), hidden).asString())
                .contains("WOMENS_SHELTER")
                .doesNotContain("facilityKind", "0995", "999900006");
        var auditor = as(Actors.token("REGION", UUID.randomUUID(), "elsewhere", "auditor"))
                .header("Purpose", "AUDIT")
                .get("/v1/cases/" + id)
                .asString();
        assertThat(auditor).contains("SUBMITTED").doesNotContain(nomination.familyName(), "999900006", "0034");
        assertThat(view(Actors.housingOfficer(corporation), id).statusCode()).isEqualTo(404);
        assertThat(view(Actors.token("REGION", provider, REGION, "operator"), id)
                        .statusCode())
                .isEqualTo(404);
    }

    private record Met(UUID id, UUID caseId) {}

    private Met givenAnIntroduction() {
        var met = new Met(UUID.randomUUID(), givenACase(provider, aNomination().prepared()));
        allocation.says(
                met.caseId(),
                "introduction-granted",
                Map.of("introductionId", met.id(), "organisationId", corporation, "until", "2026-07-01T00:00:00Z"));
        until(() -> meet(Actors.housingOfficer(corporation), met) == 200);
        return met;
    }

    private Met givenAReceiver(UUID supporter, boolean agreed) {
        var consents = new ArrayList<Map<String, String>>();
        consents.add(Map.of("partyKind", "REGION", "scope", "TABLE"));
        if (agreed) {
            consents.add(Map.of("partyKind", "PROVIDER", "scope", "SUPPORT"));
        }
        var met = new Met(
                UUID.randomUUID(), givenACase(provider, aNomination().prepared().with("consents", consents)));
        allocation.says(
                met.caseId(),
                "introduction-granted",
                Map.of(
                        "introductionId",
                        met.id(),
                        "organisationId",
                        supporter,
                        "purpose",
                        "SUPPORT",
                        "until",
                        "2026-07-01T00:00:00Z"));
        return met;
    }

    private static Nominations aShelterNomination() {
        return aNomination().prepared().with("targetGroup", "WOMENS_SHELTER");
    }

    private boolean seenByCorporation(String part, UUID caseId) throws SQLException {
        return CallersRows.count(
                        "CORPORATION",
                        corporation,
                        REGION,
                        "housing-officer",
                        "%s where case_id = '%s'".formatted(part, caseId))
                > 0;
    }

    private static boolean seenByAuditor(String table, String key, UUID id) throws SQLException {
        return CallersRows.count(
                        "REGION", UUID.randomUUID(), REGION, "auditor", "%s where %s = '%s'".formatted(table, key, id))
                > 0;
    }

    private static String another(UUID municipality) {
        return Tokens.of("somebody-else")
                .organisation(municipality, "MUNICIPALITY")
                .region(REGION)
                .roles("wmo-consultant")
                .sign();
    }

    private static int look(String token, UUID id) {
        return as(token).header("Purpose", "AUDIT").get("/v1/cases/" + id).statusCode();
    }

    private static int meet(String token, Met met) {
        return as(token).get("/v1/introductions/" + met.id()).statusCode();
    }

    private static int establishOrigin(String token, UUID id) {
        return as(token)
                .header("If-Match", "*")
                .body("{\"basis\": \"UNKNOWN\"}")
                .put("/v1/cases/%s/origin".formatted(id))
                .statusCode();
    }

    private void only(RowLayer layer) throws SQLException {
        open(layer == RowLayer.QUERY_RULE, layer == RowLayer.ROW_SECURITY, true);
    }

    private void open(boolean rows, boolean rule, boolean routes) throws SQLException {
        closeRows();
        openedRows = rows ? RowLock.open("caseflow") : null;
        OpenableCaseAccess.open(rule);
        OpenableRoutes.open(routes);
    }

    private void closeRows() throws SQLException {
        if (openedRows != null) {
            openedRows.close();
            openedRows = null;
        }
    }
}
