package nl.weerthuis.infrastructure;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes and removes topics; before anybody reads them, because a consumer of a missing topic complains aloud. */
public final class Topics {
    public static final int PARTITIONS = 4;

    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrap;

    public Topics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Makes the topics that do not exist, with {@value #PARTITIONS} partitions each. */
    public void create(Collection<String> names) {
        create(names, PARTITIONS);
    }

    /** Makes the topics that do not exist; those that do keep their partitions and settings. */
    public void create(Collection<String> names, int partitions) {
        try (var admin = admin()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            var missing = new TreeSet<>(names);
            missing.removeAll(existing(admin));
            while (!missing.isEmpty()) {
                tryToCreate(admin, missing, partitions, System.nanoTime() > end);
            }
        }
    }

    /** Removes the topics that exist. */
    public void delete(Collection<String> names) {
        try (var admin = admin()) {
            await(admin.deleteTopics(List.copyOf(names)).all());
        } catch (InfrastructureException failure) {
            if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw failure;
            }
        }
    }

    public Set<String> existing() {
        try (var admin = admin()) {
            return existing(admin);
        }
    }

    private void tryToCreate(Admin admin, Set<String> missing, int partitions, boolean lastTime) {
        var topics = missing.stream()
                .map(name -> new NewTopic(name, partitions, (short) 1).configs(KEPT_FOR_EVER))
                .toList();
        var outcomes = admin.createTopics(topics).values();
        for (var outcome : outcomes.entrySet()) {
            try {
                await(outcome.getValue());
                missing.remove(outcome.getKey());
            } catch (InfrastructureException failure) {
                if (failure.getCause() instanceof TopicExistsException) {
                    missing.remove(outcome.getKey());
                } else if (lastTime || !isPassing(failure.getCause())) {
                    throw failure;
                }
            }
        }
        if (!missing.isEmpty()) {
            Pause.briefly();
        }
    }

    /** A broker that has only just started is not yet counted as one that can hold a replica. */
    private static boolean isPassing(Throwable cause) {
        return cause instanceof InvalidReplicationFactorException || cause instanceof RetriableException;
    }

    private Set<String> existing(Admin admin) {
        return await(admin.listTopics().names());
    }

    private Admin admin() {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        // Kafka loads its parts by name from the thread's loader; a test runner's is another one than ours.
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrap,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    10_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    (int) PATIENCE.toMillis()));
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new InfrastructureException(
                    "The Kafka broker at %s declined: %s"
                            .formatted(bootstrap, failure.getCause().getMessage()),
                    failure.getCause());
        } catch (TimeoutException silence) {
            throw new InfrastructureException("The Kafka broker at %s does not answer.".formatted(bootstrap), silence);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while waiting for the Kafka broker.", interrupted);
        }
    }
}
