package nl.weerthuis.caseflow.erasure;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** A backup from before an erasure is put back: who was erased stays erased. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ErasureReplayApiTest {

    private static final String ERASED = "nl.weerthuis.client-erased.v1";

    @Inject
    KeepLedger keepLedger;

    @Inject
    ReplayErasures replayErasures;

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void who_was_erased_stays_erased_and_nobody_else_is_touched() throws SQLException {
        var nomination = aNomination().prepared();
        var gone = givenACase(provider, nomination);
        var other = givenACase(provider, aNomination().prepared());
        var client = clientOf(gone);
        try (var backup = DatabaseCopy.take()) {
            erase(client);
            keepLedger.handle();
            var stated = facts(gone);
            backup.putBack();
            assertThat(view(worker, gone).asString()).contains(nomination.familyName());
            var untouched = view(worker, other).asString();

            assertThat(replayErasures.handle()).isPositive();

            var seen = view(worker, gone);
            assertThat(seen.<String>path("erasedOn")).isNotNull();
            assertThat(seen.asString()).doesNotContain(nomination.familyName());
            assertThat(count("subject_key where subject = ?::uuid", client)).isZero();
            assertThat(count("client where id = ?::uuid and family_name is null and bsn_index is null", client))
                    .isEqualTo(1);
            assertThat(count("erasure where client_id = ?::uuid", client)).isEqualTo(1);
            assertThat(view(worker, other).asString()).isEqualTo(untouched);
            // The same facts with the same numbers: who heard them the first time drops them.
            assertThat(facts(gone)).isEqualTo(stated).last().asString().startsWith(ERASED);
            assertThat(replayErasures.handle()).isZero();
        }
    }

    @Test
    void what_the_journal_states_already_is_not_stated_again() throws SQLException {
        var gone = givenACase(provider, aNomination());
        var client = clientOf(gone);
        try (var backup = DatabaseCopy.take()) {
            erase(client);
            keepLedger.handle();
            var stated = facts(gone);
            // Keys are backed up apart, and may be older than the rest.
            backup.putBack(List.of("subject_key", "client"));

            assertThat(replayErasures.handle()).isEqualTo(1);

            assertThat(count("subject_key where subject = ?::uuid", client)).isZero();
            assertThat(facts(gone)).isEqualTo(stated);
        }
    }

    @Test
    void a_service_is_ready_when_the_ledger_was_replayed() {
        assertThat(given().get("/q/health/ready").<String>path("checks.find { it.name == 'erasures-replayed' }.status"))
                .isEqualTo("UP");
        assertThat(new ErasuresReplayed(new ReplayErasures(null, null, null, null))
                        .call()
                        .getStatus())
                .hasToString("DOWN");
    }

    private static List<String> facts(UUID caseId) {
        return OutboxProbe.of("caseflow").rows(caseId).stream()
                .map(row -> row.type() + " " + row.sequence())
                .toList();
    }

    private String clientOf(UUID id) {
        return view(worker, id).path("clientId");
    }

    private void erase(String client) {
        var officer = Actors.token("PROVIDER", provider, "flevoland", "privacy-officer");
        assertThat(as(officer).post("/v1/clients/%s/erasure".formatted(client)).statusCode())
                .isEqualTo(200);
    }

    private static int count(String from, String id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow." + from)) {
            query.setString(1, id);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
