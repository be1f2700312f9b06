package nl.weerthuis.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.infrastructure.DatabaseSetup;
import nl.weerthuis.infrastructure.InfrastructureException;
import nl.weerthuis.infrastructure.PostgresProcess;
import nl.weerthuis.infrastructure.Topics;

/**
 * A fresh database and fresh topics for one run of one service's tests, on the PostgreSQL and the broker that all runs
 * of the checkout share. Argument {@code service} names the service; {@code streams} its topics, without prefix and
 * separated by commas. Runs of several modules may overlap.
 */
public class ServiceTestResource implements QuarkusTestResourceConfigurableLifecycleManager<WithService> {
    private static final String LOOPBACK = "127.0.0.1";
    // Roles belong to the whole server, so all runs agree on their passwords.
    private static final String OWNER_PASSWORD = "test-owner";
    private static final String APP_PASSWORD = "test-app";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private String service;
    private List<String> streams = List.of();
    private SharedInfrastructure.Address address;

    @Override
    public void init(Map<String, String> arguments) {
        init(arguments.get("service"), arguments.getOrDefault("streams", ""));
    }

    @Override
    public void init(WithService annotation) {
        init(annotation.value(), annotation.streams());
    }

    private void init(String name, String commaSeparated) {
        service = name;
        streams = Stream.of(commaSeparated.split(","))
                .map(String::strip)
                .filter(stream -> !stream.isEmpty())
                .toList();
    }

    @Override
    public Map<String, String> start() {
        if (service == null) {
            throw new IllegalStateException("ServiceTestResource needs the argument \"service\".");
        }
        address = new SharedInfrastructure(Reactor.root()).exclusively(found -> {
            setup(found).database(database()).service(database(), service, OWNER_PASSWORD, APP_PASSWORD);
            return found;
        });
        if (!streams.isEmpty()) {
            new Topics(address.bootstrap()).create(topics());
        }
        return config();
    }

    @Override
    public void stop() {
        if (address == null) {
            return;
        }
        try {
            setup(address).drop(database());
            if (!streams.isEmpty()) {
                new Topics(address.bootstrap()).delete(topics());
            }
        } catch (InfrastructureException gone) {
            // All of it goes with the infrastructure anyway.
            System.getLogger(getClass().getName()).log(System.Logger.Level.WARNING, gone.getMessage());
        }
        address = null;
    }

    private Map<String, String> config() {
        var config = new HashMap<String, String>();
        config.put("weerthuis.database.url", url(database()));
        config.put("weerthuis.database.owner.password", OWNER_PASSWORD);
        config.put("weerthuis.database.app.password", APP_PASSWORD);
        config.put(TestDatabase.SUPERUSER_PASSWORD, address.postgresPassword());
        config.put("weerthuis.kafka.bootstrap", address.bootstrap());
        config.put("weerthuis.topics.prefix", prefix());
        config.put("mp.jwt.verify.publickey", TestKeys.publicKey());
        config.put("mp.jwt.verify.publickey.location", "NONE");
        config.put("mp.jwt.verify.issuer", Tokens.ISSUER);
        config.put("weerthuis.environment", "test");
        config.put("weerthuis.clock.settable", "true");
        config.put("quarkus.http.test-port", "0");
        config.putAll(keyMaterial());
        return config;
    }

    /** Configuration of the keys that personal data are encrypted with. */
    private Map<String, String> keyMaterial() {
        var keys = Reactor.root().resolve("target/test-keys").resolve(run);
        return Map.of("weerthuis.keys.directory", keys.toString(), "weerthuis.keys.generate", "true");
    }

    private String url(String name) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, address.postgresPort(), name);
    }

    private String database() {
        return "t_%s_%s".formatted(service, run);
    }

    private String prefix() {
        return "t%s.".formatted(run);
    }

    private List<String> topics() {
        return streams.stream().map(stream -> prefix() + stream).toList();
    }

    private static DatabaseSetup setup(SharedInfrastructure.Address address) {
        return new DatabaseSetup(
                LOOPBACK, address.postgresPort(), PostgresProcess.SUPERUSER, address.postgresPassword());
    }
}
