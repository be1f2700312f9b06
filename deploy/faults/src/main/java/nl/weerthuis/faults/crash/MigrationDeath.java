package nl.weerthuis.faults.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import nl.weerthuis.faults.region.FaultRegion;
import nl.weerthuis.faults.region.Twin;
import nl.weerthuis.infrastructure.DatabaseSetup;
import nl.weerthuis.local.process.Part;

/**
 * A second process of a service dies while it migrates an empty database, and is started again on what is left. The
 * region is not touched.
 */
final class MigrationDeath {
    private static final String DATABASE = "migrating";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final FaultRegion region;

    MigrationDeath(FaultRegion region) {
        this.region = region;
    }

    /** After one of the migrations. */
    Death die(Attempt attempt) {
        var part = attempt.part();
        var setup = new DatabaseSetup(
                "127.0.0.1", region.ports().port(Part.POSTGRES), "postgres", region.secret("postgres"));
        setup.drop(DATABASE);
        setup.database(DATABASE);
        var name = part.label();
        setup.service(DATABASE, name, region.secret(name + "-owner"), region.secret(name + "-app"));
        boolean died;
        try (var dying = twin(part).with("-javaagent", agent(attempt.nth())).start()) {
            died = dying.awaitEnd(PATIENCE);
        }
        var at = Instant.now();
        try (var second = twin(part).start()) {
            boolean ready = second.awaitReady(PATIENCE);
            long recovery = Duration.between(at, Instant.now()).toMillis();
            return new Death(attempt, died, CompletableFuture.completedFuture(ready ? recovery : -1));
        } finally {
            setup.drop(DATABASE);
        }
    }

    private Twin twin(Part part) {
        return Twin.of(region, part).onDatabase(DATABASE);
    }

    private String agent(int nth) {
        return region.agentJar() + "=script:" + rules(nth);
    }

    private Path rules(int nth) {
        try {
            return Files.writeString(
                    region.folder().path().resolve("migrating.btm"), Reaper.rule(Point.MIGRATING, nth));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
