package nl.weerthuis.housing.ruleset;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.Duty;

/** The rule sets of the years that this release knows, taken in once and told to all. */
@ApplicationScoped
class ShippedRuleSets {

    private static final List<String> EDITIONS = List.of("nl-2024", "nl-2025", "nl-2026");

    private final RuleSetRepository sets;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Duty duty;
    private final Clock clock;

    ShippedRuleSets(RuleSetRepository sets, Outbox outbox, ObjectMapper json, Duty duty, Clock clock) {
        this.sets = sets;
        this.outbox = outbox;
        this.json = json;
        this.duty = duty;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        duty.run(() -> QuarkusTransaction.requiringNew().run(this::takeIn));
    }

    void takeIn() {
        // Several replicas may start at once.
        sets.claimShipped();
        EDITIONS.forEach(edition -> {
            var id = UUID.nameUUIDFromBytes(("rule set " + edition).getBytes(StandardCharsets.UTF_8));
            if (sets.findByIdOptional(id).isEmpty()) {
                var set = RuleSet.shipped(id, read(edition), LocalDate.now(clock));
                sets.persistAndFlush(set);
                outbox.append(set.adopted());
            }
        });
    }

    private RuleSetFile read(String edition) {
        try (var file = ShippedRuleSets.class.getResourceAsStream("/rent/" + edition + ".json")) {
            return json.readValue(file, RuleSetFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
