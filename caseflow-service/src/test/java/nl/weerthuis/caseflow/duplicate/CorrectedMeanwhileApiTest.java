package nl.weerthuis.caseflow.duplicate;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.client.ComparableClients;
import nl.weerthuis.caseflow.client.ComparableClients.Person;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Somebody who is corrected while the search for doubles still has them as they stood before. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class CorrectedMeanwhileApiTest {

    // No transaction has this number.
    private static final String NOT_THIS_VERSION = "1";
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    @Inject
    ComparableClients clients;

    @Inject
    Duty duty;

    private final String region = "region-" + UUID.randomUUID();
    private final String worker = Actors.caseWorker(UUID.randomUUID(), region);

    @Test
    void who_was_corrected_meanwhile_does_not_count_as_compared() throws SQLException {
        var client = view(worker, idOf(nominate(worker, aNomination()))).<String>path("clientId");
        until(() -> column(client, "compared_at") != null);
        var compared = column(client, "compared_at");

        assertThat(compared(client, NOT_THIS_VERSION)).isZero();
        assertThat(column(client, "compared_at")).isEqualTo(compared);
        assertThat(compared(client, column(client, "xmin"))).isOne();
        assertThat(column(client, "compared_at")).startsWith("2000-01-01");
    }

    private int compared(String client, String version) {
        var person = new Person(
                UUID.fromString(client),
                region,
                version,
                new Identity("Anders", null, "Sam", LocalDate.of(1970, 1, 1), null, null));
        return duty.call(
                () -> QuarkusTransaction.requiringNew().call(() -> clients.compared(List.of(person), LONG_AGO)));
    }

    private static String column(String client, String name) throws SQLException {
        try (var connection = TestDatabase.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select %s::text from caseflow.client where id = '%s'".formatted(name, client))) {
            row.next();
            return row.getString(1);
        }
    }
}
