package nl.weerthuis.faults.patience;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.faults.region.Database;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/**
 * I7: housing is dead for an hour by allocation's clock, with offers that it was asked to reserve for. They end by
 * themselves, once; what housing answers afterwards is refused and undone.
 */
public final class DeadHour implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int WALKERS = 12;
    private static final int MOST_ATTEMPTS = 20;
    private static final long WORK_MILLIS = 4_000;
    private static final String UNANSWERED = "select id from allocation.offer where status = 'REQUESTED'";

    @Override
    public String name() {
        return "dead-hour";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var traffic = scene.traffic(WALKERS);
        var waiting = dieWithSomethingAsked(scene);
        if (waiting.isEmpty()) {
            result.found("Housing never died with an offer unanswered, so nothing was tried.");
        }
        var operator = scene.crew().operator();
        var later = Instant.now().plus(AN_HOUR).toString();
        operator.put(Part.ALLOCATION, "/operator/clock", Map.of("instant", later));
        if (!ended(scene.region().database(), waiting)) {
            result.found("I7: allocation still waits for housing after an hour");
        }
        operator.delete(Part.ALLOCATION, "/operator/clock");
        scene.region().keeper().raise(Part.HOUSING);
        scene.region().keeper().awaitReady(PATIENCE);
        traffic.stop();
        result.found(scene.judge());
        waiting.forEach(offer -> look(scene.region().database(), offer, result));
        return result.figure("offersUnanswered", waiting.size())
                .figure("reservedTooLateAndReleased", lateAnswers(scene.region().database(), waiting));
    }

    /** Housing dies when it is being asked, until it owes an answer. */
    private static List<UUID> dieWithSomethingAsked(Scene scene) {
        var keeper = scene.region().keeper();
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Pauses.millis(WORK_MILLIS);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (unanswered(scene.region().database()).isEmpty() && System.nanoTime() < end) {
                Pauses.millis(1);
            }
            keeper.killForNow(Part.HOUSING);
            Pauses.millis(WORK_MILLIS);
            var waiting = unanswered(scene.region().database());
            if (!waiting.isEmpty()) {
                return waiting;
            }
            keeper.raise(Part.HOUSING);
            keeper.awaitReady(PATIENCE);
        }
        return List.of();
    }

    private static List<UUID> unanswered(Database database) {
        return database.rows(UNANSWERED).stream()
                .map(row -> UUID.fromString(row.text(0)))
                .toList();
    }

    /** What is asked for meanwhile has its own hour before it. */
    private static boolean ended(Database database, List<UUID> waiting) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (unanswered(database).stream().anyMatch(waiting::contains)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pauses.millis(200);
        }
        return true;
    }

    private static void look(Database database, UUID offer, Result result) {
        var status = database.rows("select status from allocation.offer where id = ?", offer)
                .get(0)
                .text(0);
        if (!status.equals("NOT_PROCEEDED")) {
            result.found("I7: offer %s ended and became %s".formatted(offer, status));
        }
        long ends = database.number("""
                select count(*) from allocation.outbox where subject = ? and type = 'nl.weerthuis.offer-closed.v1'
                and data::jsonb ->> 'code' = 'NO_ANSWER_FROM_HOUSING'
                """, offer);
        if (ends != 1) {
            result.found("I7: offer %s was ended %d times".formatted(offer, ends));
        }
        long held = stated(database, offer, "dwelling-reserved");
        long released = stated(database, offer, "reservation-released");
        if (held > 1 || held != released) {
            result.found("I7: for offer %s housing held %d and released %d times".formatted(offer, held, released));
        }
    }

    private static long lateAnswers(Database database, List<UUID> offers) {
        return offers.stream()
                .mapToLong(offer -> stated(database, offer, "reservation-released"))
                .sum();
    }

    private static long stated(Database database, UUID offer, String fact) {
        return database.number(
                "select count(*) from housing.outbox where type = ? and data::jsonb ->> 'offerId' = ?",
                "nl.weerthuis.%s.v1".formatted(fact),
                offer.toString());
    }
}
