package nl.weerthuis.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every kind of token that is wrong, at every door. */
@Order(2)
class BadTokenTest {

    private static final int KINDS_A_DOOR = 12;

    @Test
    void no_door_opens_to_a_forged_token() throws Exception {
        var forger = new Forger(Trial.region());
        var forgeries = forger.all();
        if (onlyRegisteredTakePart()) {
            forgeries.putAll(forger.ofStrangers());
        }
        var requests = new Requests(Trial.fixture().bodies());
        var dossier = Trial.fixture().dossier(Relation.LIVE);
        var random = new Random(Trial.SEED);
        var kinds = new ArrayList<>(forgeries.keySet());
        var opened = new TreeSet<String>();
        int tried = 0;
        for (var operation : Trial.operations()) {
            Collections.shuffle(kinds, random);
            for (var kind : kinds.subList(0, Trial.ALL ? kinds.size() : KINDS_A_DOOR)) {
                var reply = send(requests.call(operation, dossier), forgeries.get(kind));
                tried++;
                if (reply.status() != 401 && reply.status() != 403 && !isTooLarge(kind, reply)) {
                    opened.add("%s with %s: %s".formatted(operation, kind, reply));
                }
            }
        }
        Trial.write(
                "bad-tokens.json",
                new TreeMap<>(Map.of("kinds", kinds.size(), "tried", tried, "opened", opened, "seed", Trial.SEED)));

        assertThat(opened).as("Repeat with -Dauthorisation.seed=%d", Trial.SEED).isEmpty();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(40);
        // The same forger's good token opens: the others were declined for what is wrong with them.
        var parameters = Operation.of("allocation", "GET /parameters");
        assertThat(send(requests.call(parameters, dossier), Forger.Forgery.of(forger.goodToken()))
                        .status())
                .isEqualTo(200);
    }

    /** As the services of this region were started. */
    private static boolean onlyRegisteredTakePart() throws IOException {
        var processes = Trial.JSON
                .readTree(Trial.region().folder().resolve("state.json").toFile())
                .path("processes");
        var setting = "WEERTHUIS_ORGANISATIONS_REGISTERED_ONLY";
        return !processes
                .path("allocation")
                .path("environment")
                .path(setting)
                .asText()
                .equals("false");
    }

    /** The server declines it before anybody reads it. */
    private static boolean isTooLarge(String kind, Reply reply) {
        return kind.equals("20 kilobytes") && (reply.status() == 431 || reply.status() == 400);
    }

    private static Reply send(Call call, Forger.Forgery forgery) {
        var address = call.address();
        if (!forgery.query().isEmpty()) {
            address += (address.contains("?") ? "&" : "?") + forgery.query();
        }
        return Trial.gate()
                .raw(
                        call.operation().service(),
                        call.operation().method(),
                        address,
                        call.headers(),
                        forgery.authorisation(),
                        call.body());
    }
}
