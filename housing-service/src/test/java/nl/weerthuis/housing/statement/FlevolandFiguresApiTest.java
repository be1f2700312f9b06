package nl.weerthuis.housing.statement;

import static nl.weerthuis.housing.Housing.coordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.housing.ledger.AContract;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published figures of Flevoland, second half of 2020, in persons and with the backlog of earlier periods in them
 * (domain notes, 4.3). Published are what was due and what was realised; how much of it was backlog was not, so it is
 * half of it here.
 */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class FlevolandFiguresApiTest {

    private static final int HOUSEHOLD = 3;

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0995, Lelystad, 101, 12, 89",
        "0034, Almere, 119, 99, 20",
        "0171, Noordoostpolder, 15, 26, -11",
        "0303, Dronten, 8, 10, -2"
    })
    void the_second_half_of_2020(String code, String name, int due, int realised, int left) {
        var contract = new AContract(code);
        int backlog = due / 2;
        target(contract, "2020-H1", backlog);
        contract.close("2020-Q1", "2020-Q2");
        var second = target(contract, "2020-H2", due - backlog);
        var next = target(contract, "2021-H1", 7);

        contract.show(second).body("openingBalance", equalTo(backlog)).body("balance", equalTo(due));
        contract.realise("OTHER", LocalDate.of(2020, 10, 1), households(realised));
        contract.show(second).body("realised", equalTo(realised)).body("balance", equalTo(left));
        contract.close("2020-Q3", "2020-Q4");

        contract.show(next).body("openingBalance", equalTo(left)).body("balance", equalTo(left + 7));
        var line = coordinator()
                .get("/v1/ledger?period=2020-H2&corporationId=" + contract.corporation)
                .jsonPath();
        assertThat(line.getInt("items[0].opening") + line.getInt("items[0].target"))
                .isEqualTo(due);
        assertThat(line.getInt("items[0].carriedOut")).isEqualTo(left);
        assertThat(line.getString("items[0].unit")).isEqualTo("PERSON");
    }

    private static UUID target(AContract contract, String period, int number) {
        var target = contract.target(period, number);
        target.put("unit", "PERSON");
        return contract.set(target);
    }

    /** So many persons, in households of three and a smaller last one. */
    private static int[] households(int persons) {
        int count = (persons + HOUSEHOLD - 1) / HOUSEHOLD;
        return IntStream.range(0, count)
                .map(i -> Math.min(HOUSEHOLD, persons - i * HOUSEHOLD))
                .toArray();
    }
}
