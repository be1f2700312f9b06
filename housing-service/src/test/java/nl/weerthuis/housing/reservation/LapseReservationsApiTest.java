package nl.weerthuis.housing.reservation;

import static nl.weerthuis.housing.AnOffer.PATIENCE;
import static nl.weerthuis.housing.Housing.aVacantDwelling;
import static nl.weerthuis.housing.Housing.announce;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.hold;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several replicas end terms at once, while people work on. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class LapseReservationsApiTest {

    private final UUID corporation = UUID.randomUUID();

    @Inject
    LapseReservations lapseReservations;

    @Inject
    ServiceClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void each_hold_lapses_once_however_many_look() throws Exception {
        var holds = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            holds.add(id(hold(aVacantDwelling(corporation)), 201));
        }
        clock.moveTo(Instant.now().plus(4, ChronoUnit.DAYS));

        AtOnce.run(6, () -> {
            lapseReservations.handle();
            return null;
        });

        for (var held : holds) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(OutboxProbe.of("housing").types(held))
                            .containsExactly(
                                    "nl.weerthuis.dwelling-reserved.v1", "nl.weerthuis.reservation-lapsed.v1"));
        }
    }

    @Test
    void whatever_happens_at_once_a_dwelling_is_held_once_and_nobody_sees_an_error() throws Exception {
        var dwelling = aVacantDwelling(corporation);
        var callers = new ArrayList<Callable<List<Integer>>>();
        for (int caller = 0; caller < 8; caller++) {
            var random = new Random(caller);
            callers.add(() -> {
                var statuses = new ArrayList<Integer>();
                for (int step = 0; step < 25; step++) {
                    statuses.add(step(random.nextInt(5), dwelling));
                }
                return statuses;
            });
        }

        var statuses = AtOnce.run(callers).stream().flatMap(List::stream).toList();

        assertThat(statuses).containsOnly(200, 201, 409);
        assertThat(openHolds(dwelling)).isEqualTo(status(dwelling).equals("RESERVED") ? 1 : 0);
        assertThat(balanced(dwelling)).isTrue();
    }

    private int step(int what, UUID dwelling) {
        return switch (what) {
            case 0, 1 -> hold(dwelling).statusCode();
            case 2 -> announce(corporation, dwelling).statusCode();
            case 3 ->
                officer(corporation)
                        .post("/v1/dwellings/{id}/vacancy-withdrawal", dwelling)
                        .statusCode();
            default -> release(dwelling);
        };
    }

    private static int release(UUID dwelling) {
        var held = coordinator()
                .get("/v1/reservations?status=HELD&dwellingId=" + dwelling)
                .jsonPath()
                .getList("items.id", String.class);
        return held.isEmpty()
                ? 200
                : coordinator()
                        .post("/v1/reservations/{id}/release", held.get(0))
                        .statusCode();
    }

    private String status(UUID dwelling) {
        return officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .jsonPath()
                .getString("status");
    }

    private static int openHolds(UUID dwelling) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from housing.reservation where dwelling_id = ? and status = 'HELD'")) {
            query.setObject(1, dwelling);
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Each vacancy is announced, then withdrawn, then announced. */
    private static boolean balanced(UUID dwelling) {
        var facts = OutboxProbe.of("housing").types(dwelling);
        for (int i = 1; i < facts.size(); i++) {
            if (facts.get(i).contains("announced") != (i % 2 == 1)) {
                return false;
            }
        }
        return true;
    }
}
