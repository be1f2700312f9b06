package nl.weerthuis.caseflow.access;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Nominations.knownOrigin;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** A municipality has its cases in two ways, by origin and by assignment: in a list each stands once, in one order. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class MunicipalityListApiTest {

    // No other test is about these two.
    private static final String OWN = "0160";
    private static final String OTHER = "0175";

    private static final LocalDate READY = LocalDate.of(2026, 1, 1);

    private final UUID provider = UUID.randomUUID();

    @Test
    void each_case_stands_once_in_the_order_that_is_asked() {
        try (var allocation = new Allocation()) {
            var consultant = Actors.consultant(allocation.registersMunicipality(OWN));
            var others = Actors.consultant(allocation.registersMunicipality(OTHER));
            var byOrigin = nominated(OWN, 5);
            var leaves = assigned(allocation, nominated(OWN, 30), OTHER);
            var comes = assigned(allocation, nominated(OTHER, 20), OWN);
            var stays = assigned(allocation, nominated(OWN, 40), OWN);
            assigned(allocation, nominated(OTHER, 50), OTHER);
            until(() -> view(consultant, byOrigin).statusCode() == 200);
            until(() -> listed(consultant, "page=1").size() == 4);
            until(() -> view(others, leaves).statusCode() == 200);

            var longestFirst = List.of(stays, leaves, comes, byOrigin);
            assertThat(listed(consultant, "sort=LONGEST_WAITING_FIRST")).isEqualTo(longestFirst);
            assertThat(pageByPage(consultant, "sort=LONGEST_WAITING_FIRST")).isEqualTo(longestFirst);
            assertThat(pageByPage(consultant, "sort=LATEST_FIRST"))
                    .isEqualTo(listed(consultant, "sort=LATEST_FIRST"))
                    .hasSize(4);
            assertThat(listed(consultant, "page=3&pageSize=2")).isEmpty();
            assertThat(listed(consultant, "state=WITHDRAWN")).isEmpty();
            assertThat(as(consultant).get("/v1/cases?pageSize=3").<Integer>path("total"))
                    .isEqualTo(4);
        }
    }

    private UUID nominated(String origin, int daysAgo) {
        var waiting = READY.minusDays(daysAgo).toString();
        var nomination = aNomination().with("origin", knownOrigin(origin)).with("waitingSince", waiting);
        return idOf(nominate(Actors.caseWorker(provider), nomination));
    }

    private static UUID assigned(Allocation allocation, UUID caseId, String municipality) {
        allocation.says(caseId, "municipality-assigned", Map.of("municipalityCode", municipality));
        return caseId;
    }

    private static List<UUID> pageByPage(String reader, String query) {
        var all = new ArrayList<UUID>();
        for (int page = 1; page <= 4; page++) {
            all.addAll(listed(reader, query + "&pageSize=1&page=" + page));
        }
        return all;
    }

    private static List<UUID> listed(String reader, String query) {
        return as(reader).get("/v1/cases?" + query).<List<String>>path("items.id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
