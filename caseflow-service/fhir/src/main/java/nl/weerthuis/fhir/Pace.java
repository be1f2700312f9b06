package nl.weerthuis.fhir;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often who has asked lately, in this process. Reading a bundle costs more than most that caseflow is asked. */
@ApplicationScoped
class Pace {

    /** What a request was told about how often it may be made. */
    record Allowance(int rate, boolean granted, long remaining, long seconds) {

        /** For the answer (draft-ietf-httpapi-ratelimit-headers); with Retry-After when it was refused. */
        Map<String, String> headers() {
            var headers = new LinkedHashMap<String, String>();
            headers.put("RateLimit-Policy", "\"bundles\";q=%d;w=1".formatted(rate));
            headers.put("RateLimit", "\"bundles\";r=%d;t=%d".formatted(remaining, seconds));
            if (!granted) {
                headers.put("Retry-After", String.valueOf(seconds));
            }
            return headers;
        }
    }

    private static final int MOST_BUCKETS = 10_000;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final int rate;
    private final Buckets buckets = new Buckets();

    Pace(@ConfigProperty(name = "weerthuis.fhir.requests-per-second") int rate) {
        this.rate = rate;
    }

    /** Who did not ask for longest is forgotten: its bucket is full again by then, or the memory is. */
    private static final class Buckets extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        private Buckets() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    }

    /** Counts one request; nothing when the limit is lifted. */
    Optional<Allowance> take(String who) {
        if (rate == 0) {
            return Optional.empty();
        }
        var probe = bucket(who).tryConsumeAndReturnRemaining(1);
        var nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        var seconds =
                Math.max(1, Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds());
        return Optional.of(new Allowance(rate, probe.isConsumed(), probe.getRemainingTokens(), seconds));
    }

    /** Whether who was refused before asks too often, without counting. */
    boolean isSpent(String who) {
        return rate != 0 && bucket(who).getAvailableTokens() == 0;
    }

    private Bucket bucket(String who) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    who,
                    ignored -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(2L * rate).refillGreedy(rate, WINDOW))
                            .build());
        }
    }
}
