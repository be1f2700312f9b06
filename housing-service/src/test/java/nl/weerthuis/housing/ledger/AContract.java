package nl.weerthuis.housing.ledger;

import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;

/** A municipality and a corporation that is new each time, and what the ledger counts between them. */
public final class AContract {

    public final UUID corporation = UUID.randomUUID();
    public final String municipality;
    public final UUID consultants;

    public AContract(String municipality) {
        this.municipality = municipality;
        this.consultants = Housing.aMunicipality(municipality);
    }

    public Map<String, Object> target(String period, Integer number) {
        var target = new HashMap<String, Object>();
        target.put("municipalityCode", municipality);
        target.put("corporationId", corporation);
        target.put("period", period);
        target.put("status", number == null ? "UNKNOWN" : "PROVISIONAL");
        target.put("number", number);
        return target;
    }

    public UUID set(Map<String, Object> target) {
        return id(coordinator().body(target).post("/v1/targets"), 201);
    }

    public UUID set(String period, Integer number) {
        return set(target(period, number));
    }

    /** Homes that allocation counts; waits until the ledger has them. */
    public void realise(String group, LocalDate countedOn, int... persons) {
        var before = realised();
        try (var publisher = EventPublisher.connect()) {
            for (int household : persons) {
                var realisation = UUID.randomUUID();
                publisher.publish(
                        "allocation-region.v1",
                        SampleEvent.of("nl.weerthuis.realisation-counted.v1", "allocation-region")
                                .about(realisation)
                                .data(Map.of(
                                        "realisationId",
                                        realisation,
                                        "municipalityCode",
                                        municipality,
                                        "corporationId",
                                        corporation,
                                        "targetGroup",
                                        group,
                                        "period",
                                        halfYear(countedOn),
                                        "persons",
                                        household,
                                        "countedOn",
                                        countedOn)));
            }
        }
        await().atMost(AnOffer.PATIENCE).until(() -> realised() == before + persons.length);
    }

    public Response propose(String quarter) {
        return coordinator()
                .body(Map.of("municipalityCode", municipality, "corporationId", corporation, "quarter", quarter))
                .post("/v1/quarter-closings");
    }

    public Response signForMunicipality(UUID closing) {
        return Housing.consultant(consultants).post("/v1/quarter-closings/{id}/signature", closing);
    }

    public Response signForCorporation(UUID closing) {
        return officer(corporation).post("/v1/quarter-closings/{id}/signature", closing);
    }

    public void close(String... quarters) {
        for (var quarter : quarters) {
            var closing = id(propose(quarter), 201);
            signForMunicipality(closing).then().statusCode(200);
            signForCorporation(closing).then().statusCode(200);
        }
    }

    public ValidatableResponse show(UUID target) {
        return coordinator().get("/v1/targets/{id}", target).then().statusCode(200);
    }

    /** What each entry of the target says in these fields, in the order of booking; null where it says nothing. */
    public List<List<Object>> booked(UUID target, String... fields) {
        return entries(target).stream()
                .map(entry -> Stream.of(fields).map(entry::get).toList())
                .toList();
    }

    public List<Map<String, Object>> entries(UUID target) {
        return coordinator()
                .get("/v1/ledger-entries?pageSize=100&targetId=" + target)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** How many homes are on record, booked or waiting for their target. */
    private long realised() {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from housing.realisation where corporation_id = ?")) {
            query.setObject(1, corporation);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError("The realisations cannot be read.", failure);
        }
    }

    private static String halfYear(LocalDate day) {
        return "%d-H%d".formatted(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }
}
