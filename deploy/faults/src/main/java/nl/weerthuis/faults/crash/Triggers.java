package nl.weerthuis.faults.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.history.Evidence;
import nl.weerthuis.faults.region.Database;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.faults.traffic.Nominees;
import nl.weerthuis.faults.traffic.Sender;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.process.Part;

/** What brings a service to points that ordinary work does not come by. */
final class Triggers {
    private static final Duration PAST_EVERY_ANSWER = Duration.ofDays(12);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;
    private final Sender sender;
    private final AtomicInteger moves = new AtomicInteger();

    Triggers(Scene scene) {
        this.scene = scene;
        this.sender = new Sender(new Api(scene.region().ports()), scene.history());
    }

    /** Returns at once; a command that dies with the service is asked again by a thread of its own. */
    void pull(Point point, Part part) {
        switch (point.trigger()) {
            case TRAFFIC, EMPTY_DATABASE, REBUILD -> {}
            case SECOND_CONSUMER -> SecondConsumer.comeAndGo(scene.region().bootstrap(), part);
            case ERASURE -> inBackground(this::erase);
            case DEADLINE -> inBackground(part == Part.HOUSING ? this::holdBriefly : this::moveClock);
            case SIGTERM -> scene.region().keeper().stop(part);
        }
    }

    private static void inBackground(Runnable deed) {
        var thread = new Thread(deed, "trigger");
        thread.setDaemon(true);
        thread.start();
    }

    /** Of somebody who was nominated for that, because a case of nobody has no reference any more. */
    private void erase() {
        var caseId = new Nominees(scene.plan(), sender).nominated("erase-" + UUID.randomUUID());
        var clientId = scene.region()
                .database()
                .rows("select client_id from caseflow.case_file where id = ?", caseId)
                .get(0)
                .text(0);
        sender.send(new Command(
                "erase-" + clientId,
                "erase",
                Part.CASEFLOW,
                "fleur",
                "/clients/%s/erasure".formatted(clientId),
                null,
                Set.of(),
                Evidence.of(
                        "select count(*) from caseflow.outbox where type = 'nl.weerthuis.client-erased.v1' and subject = ?",
                        caseId)));
    }

    /** A hold by hand that lapses in a moment, of a dwelling that nobody is being offered. */
    private void holdBriefly() {
        var found = first(() -> scene.region().database().rows("""
                select dwelling.id from housing.dwelling dwelling
                where status = 'AVAILABLE' and exists (select from housing.reservation ended
                    where ended.dwelling_id = dwelling.id and ended.status in ('RELEASED', 'LAPSED'))
                limit 1
                """));
        var dwelling = UUID.fromString(found.text(0));
        var until = Instant.now().plusSeconds(2).toString();
        sender.send(new Command(
                "hold-" + UUID.randomUUID(),
                "hold",
                Part.HOUSING,
                "sanne",
                "/reservations",
                Map.of("dwellingId", dwelling, "until", until),
                Set.of(),
                Evidence.of(
                        "select count(*) from housing.reservation where dwelling_id = ? and held_until = ?::timestamptz",
                        dwelling,
                        until)));
    }

    private static Database.Row first(Supplier<List<Database.Row>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var rows = look.get();
        while (rows.isEmpty() && System.nanoTime() < end) {
            Pauses.millis(200);
            rows = look.get();
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException("The traffic made nothing that the trigger could use.");
        }
        return rows.get(0);
    }

    /** Lost with the process, so that what follows is real time again. */
    private void moveClock() {
        var instant = Instant.now().plus(PAST_EVERY_ANSWER.multipliedBy(moves.incrementAndGet()));
        scene.crew().operator().put(Part.ALLOCATION, "/operator/clock", Map.of("instant", instant.toString()));
    }
}
