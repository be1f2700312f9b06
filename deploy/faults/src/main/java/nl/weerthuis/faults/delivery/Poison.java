package nl.weerthuis.faults.delivery;

import java.time.Duration;
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
    private static final int MOST_ROUNDS = 6;
    private static final List<String> CHANNELS = List.of("caseflow", "housing", "allocation-case", "allocation-offer");

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var database = scene.region().database();
        var tape = new Tape(scene.region().bootstrap());
        var examples = examples(scene, tape);
        CHANNELS.stream()
                .filter(channel ->
                        examples.stream().noneMatch(example -> channel(example).equals(channel)))
                .forEach(channel -> result.skipped(channel, "nothing was said there that could be spoilt"));
        result.found(new Settling(database).await(PATIENCE));
        var kinds = examples.stream()
                .flatMap(example -> Kinds.of(channel(example), example).stream())
                .toList();
        var before = StateDigest.of(database);
        tape.write(kinds.stream().map(Kind::message).toList());
        if (!new Progress(scene.region().bootstrap()).awaitNoLag(PATIENCE)) {
            result.found("I9: somebody came to a standstill at a message that is none");
        }
        var passed = passed(database, kinds);
        StateDigest.difference(before, StateDigest.of(database))
                .forEach((table, change) ->
                        result.found("I9: %s changed: %s; one of %s".formatted(table, change, passed)));
        result.figure("passedWithoutEffect", passed);
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

    /** A good message of each channel. */
    private static List<Message> examples(Scene scene, Tape tape) {
        for (int round = 1; ; round++) {
            work(scene);
            var messages = tape.read();
            var examples = CHANNELS.stream()
                    .flatMap(channel -> messages.stream()
                            .filter(message -> channel(message).equals(channel))
                            .limit(1))
                    .toList();
            if (examples.size() == CHANNELS.size() || round == MOST_ROUNDS) {
                return examples;
            }
        }
    }

    private static String channel(Message message) {
        return CHANNELS.stream()
                .filter(channel -> message.topic().equals(Tape.topic(channel)))
                .findFirst()
                .orElse("");
    }

    /** Which kinds moved somebody's position, in whose inbox: a service may pass over what it does not know. */
    private static List<String> passed(Database database, List<Kind> kinds) {
        return kinds.stream()
                .flatMap(kind ->
                        database
                                .rows(
                                        "select service from faults.applied where subject::text = ?",
                                        kind.message().subject())
                                .stream()
                                .map(row ->
                                        "%s of %s in %s".formatted(kind.name(), channel(kind.message()), row.text(0))))
                .sorted()
                .toList();
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
