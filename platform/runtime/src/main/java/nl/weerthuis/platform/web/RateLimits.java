package nl.weerthuis.platform.web;

import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How often who has asked lately, in this process. */
@ApplicationScoped
class RateLimits {

    private static final int MOST_BUCKETS = 10_000;

    private final LimitConfig config;
    private final Buckets buckets = new Buckets();

    RateLimits(LimitConfig config) {
        this.config = config;
    }

    private record Asker(String who, Pace pace) {}

    /** Who did not ask for longest is forgotten: its bucket is full again by then, or the memory is. */
    private static final class Buckets extends LinkedHashMap<Asker, Bucket> {

        private static final long serialVersionUID = 1L;

        private Buckets() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asker, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    }

    /** Counts one request; nothing when the limit is lifted. */
    Optional<Allowance> take(String who, Pace pace) {
        var rate = config.rate(pace);
        if (rate == 0) {
            return Optional.empty();
        }
        var probe = bucket(new Asker(who, pace), rate).tryConsumeAndReturnRemaining(1);
        var nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return Optional.of(
                new Allowance(pace, rate, probe.isConsumed(), probe.getRemainingTokens(), Math.max(1, seconds(nanos))));
    }

    /** Counts one request of somebody unknown, by address; the answer if it was one too many. */
    Optional<Answer> refusalOfStranger(HttpServerRequest request) {
        var address =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        return take("address " + address, Pace.USUAL)
                .filter(allowance -> !allowance.granted())
                .map(allowance -> Answer.of(429).with(allowance.headers()));
    }

    private Bucket bucket(Asker asker, int rate) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    asker,
                    ignored -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(asker.pace().burst(rate))
                                    .refillGreedy(rate, asker.pace().window()))
                            .build());
        }
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }
}
