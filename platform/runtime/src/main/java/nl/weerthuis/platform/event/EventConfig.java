package nl.weerthuis.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where events go and how patiently. */
@ConfigMapping(prefix = "weerthuis")
interface EventConfig {

    /** Name of this service: schema, consumer group. */
    String service();

    /** Start of the {@code source} attribute, a URN; the channel's name follows. */
    String source();

    Kafka kafka();

    Topics topics();

    Relay relay();

    Consumption consumption();

    Journal journal();

    Traces traces();

    interface Kafka {
        /** {@code host:port} of the broker, several with commas. */
        String bootstrap();

        /** A file of Kafka's own form with more client settings: TLS, who we are. */
        Optional<Path> settings();

        @WithName("delivery-timeout")
        @WithDefault("10s")
        Duration deliveryTimeout();
    }

    interface Topics {
        String prefix();
    }

    interface Relay {
        /** Rows sent and marked in one transaction. */
        @WithDefault("500")
        int batch();

        /** Safety net beside the wake-up after each commit. */
        @WithDefault("250ms")
        Duration poll();

        @WithDefault("true")
        boolean enabled();
    }

    interface Consumption {
        @WithDefault("true")
        boolean enabled();

        /** How long a fact may wait for the ones before it until it is parked. */
        @WithDefault("30s")
        Duration patience();
    }

    interface Traces {
        /** Whether a request may lead to the facts that it stated: only where all are of one side. Never for allocation. */
        @WithName("facts-follow-requests")
        @WithDefault("false")
        boolean factsFollowRequests();
    }

    interface Journal {
        /** How old a fact must be to be missed by whoever does not have it. */
        @WithName("settled-after")
        @WithDefault("1m")
        Duration settledAfter();

        /** Facts of one part of a channel are not sent again by themselves more often than this. */
        @WithName("republication-pause")
        @WithDefault("10m")
        Duration republicationPause();
    }
}
