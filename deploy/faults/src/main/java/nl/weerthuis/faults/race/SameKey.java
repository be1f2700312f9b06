package nl.weerthuis.faults.race;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.faults.traffic.Dwellings;
import nl.weerthuis.faults.traffic.Sender;
import nl.weerthuis.local.api.Api;

/** R10: every command is sent five times at once with the same key. It is done once, and all get the same answer. */
public final class SameKey implements Experiment {
    private static final int SENDS = 5;
    private static final int AT_ONCE = 8;

    private final int commands;

    public SameKey(int commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "same-key";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var name = "same-" + UUID.randomUUID().toString().substring(0, 8);
        var sender = new Sender(new Api(scene.region().ports()), scene.history());
        var dwellings = new Dwellings(scene.plan(), sender);
        try (var crowd = new Crowd(SENDS * AT_ONCE)) {
            for (int first = 0; first < commands; first += AT_ONCE) {
                sendAll(crowd, dwellings, sender, name, first, result);
            }
        }
        long there = scene.region()
                .database()
                .number("select count(*) from housing.dwelling where corporation_reference like ?", name + "%");
        if (there != commands) {
            result.found("I10: %d commands had %d effects".formatted(commands, there));
        }
        return result.figure("commands", commands)
                .figure("sends", commands * SENDS)
                .figure("effects", there);
    }

    private void sendAll(Crowd crowd, Dwellings dwellings, Sender sender, String name, int first, Result result) {
        int last = Math.min(commands, first + AT_ONCE);
        List<Callable<Sent>> deeds = IntStream.range(first * SENDS, last * SENDS)
                .<Callable<Sent>>mapToObj(send -> {
                    var command = dwellings.register("%s-%d".formatted(name, send / SENDS));
                    return () -> sent(sender, command);
                })
                .collect(Collectors.toList());
        crowd.atOnce(deeds).stream()
                .collect(Collectors.groupingBy(Sent::key, Collectors.mapping(Sent::answer, Collectors.toSet())))
                .forEach((key, answers) -> {
                    if (answers.size() != 1 || !answers.iterator().next().startsWith("201 ")) {
                        result.found("I10: key %s was answered %d ways: %s".formatted(key, answers.size(), answers));
                    }
                });
    }

    private record Sent(String key, String answer) {}

    private static Sent sent(Sender sender, Command command) throws IOException {
        var answer = sender.onceLetIn(command);
        return new Sent(command.key(), answer.statusCode() + " " + answer.body());
    }
}
