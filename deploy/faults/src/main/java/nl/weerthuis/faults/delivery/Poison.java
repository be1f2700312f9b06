package nl.weerthuis.faults.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.weerthuis.faults.delivery.Kinds.Kind;
import nl.weerthuis.faults.delivery.Tape.Message;
import nl.weerthuis.faults.oracle.Settling;
import nl.weerthuis.faults.oracle.StateDigest;
import nl.weerthuis.faults.oracle.Subscriptions;
import nl.weerthuis.faults.region.Database;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;

/** R7: all kinds of messages that are none are set aside, change nothing and are in nobody's way. */
public final class Poison implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long WORK_MILLIS = 10_000;

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var database = scene.region().database();
        work(scene);
        result.found(new Settling(database).await(PATIENCE));
        var tape = new Tape(scene.region().bootstrap());
        var kinds = kinds(tape.read());
        var before = StateDigest.of(database);
        tape.write(kinds.stream().map(Kind::message).toList());
        if (!new Progress(scene.region().bootstrap()).awaitNoLag(PATIENCE)) {
            result.found("I9: somebody came to a standstill at a message that is none");
        }
        StateDigest.difference(before, StateDigest.of(database))
                .forEach((table, change) -> result.found("I9: %s changed: %s".formatted(table, change)));
        result.figure("kinds", kinds.stream().map(Kind::name).distinct().count());
        result.figure("messages", kinds.size());
        result.figure("kept", kept(database).toString());
        work(scene);
        forget(database);
        return result.found(scene.judge());
    }

    private static void work(Scene scene) {
        var traffic = scene.traffic();
        Pauses.millis(WORK_MILLIS);
        traffic.stop();
    }

    private static List<Kind> kinds(List<Message> messages) {
        var kinds = new ArrayList<Kind>();
        for (var channel : List.of("caseflow", "housing", "allocation-case", "allocation-offer")) {
            messages.stream()
                    .filter(message -> message.topic().equals(Tape.topic(channel)))
                    .findFirst()
                    .ifPresent(example -> kinds.addAll(Kinds.of(channel, example)));
        }
        return kinds;
    }

    /** What a person can look at. */
    private static TreeMap<String, Long> kept(Database database) {
        var kept = new TreeMap<String, Long>();
        for (var service : Subscriptions.LISTENERS.keySet()) {
            kept.put(
                    service + " unreadable",
                    database.number("select count(*) from %s.unreadable_message".formatted(service)));
            kept.put(service + " held", database.number("select count(*) from %s.held_event".formatted(service)));
        }
        return kept;
    }

    /** As an operator would, who looked: the subjects never existed. */
    private static void forget(Database database) {
        for (var service : Subscriptions.LISTENERS.keySet()) {
            database.run(
                    "delete from %s.held_event".formatted(service),
                    "delete from %s.unreadable_message".formatted(service));
        }
        var stated =
                "select 1 from %s.outbox stated where stated.channel = applied.channel and stated.subject = applied.subject";
        var anywhere = String.join(
                " union all ",
                List.of(stated.formatted("caseflow"), stated.formatted("housing"), stated.formatted("allocation")));
        database.run("delete from faults.applied applied where not exists (%s)".formatted(anywhere));
    }
}
