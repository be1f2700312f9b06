package nl.weerthuis.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.weerthuis.faults.region.FaultRegion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionsTest {
    private static final Pattern OPERATION =
            Pattern.compile("action: (send|receive)(?:(?!action:).)*?#/channels/(\\w+)'", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"caseflow", "housing", "allocation", "reporting"})
    void services_listen_and_publish_as_the_contracts_say(String service) throws IOException {
        var contract = Files.readString(FaultRegion.root().resolve("contracts/asyncapi/%s.yaml".formatted(service)));
        Set<String> received = new TreeSet<>();
        Set<String> sent = new TreeSet<>();
        OPERATION
                .matcher(contract)
                .results()
                .forEach(found -> (found.group(1).equals("send") ? sent : received).add(channel(found.group(2))));

        assertThat(Subscriptions.LISTENERS.get(service)).containsExactlyInAnyOrderElementsOf(received);
        assertThat(Subscriptions.PUBLISHERS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(service))
                        .map(entry -> entry.getKey()))
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    /** As in its address. */
    private static String channel(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
