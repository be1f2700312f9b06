package nl.weerthuis.faults.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import nl.weerthuis.faults.delivery.Tape.Message;

/** Orders in which the same messages can come. */
final class Order {
    private Order() {}

    /** Subjects in any order among each other, each subject's messages in their own order. */
    static List<Message> acrossSubjects(List<Message> messages, Random random) {
        var lines = new LinkedHashMap<String, ArrayList<Message>>();
        messages.forEach(
                message -> lines.computeIfAbsent(message.topic() + message.subject(), each -> new ArrayList<>())
                        .add(message));
        var turns = new ArrayList<ArrayList<Message>>();
        lines.values().forEach(line -> line.forEach(message -> turns.add(line)));
        Collections.shuffle(turns, random);
        var mixed = new ArrayList<Message>();
        turns.forEach(line -> mixed.add(line.remove(0)));
        return mixed;
    }

    /** Nothing comes further from its place than the window is long. */
    static List<Message> withinWindows(List<Message> messages, int window, Random random) {
        var mixed = new ArrayList<Message>();
        for (int first = 0; first < messages.size(); first += window) {
            var part = new ArrayList<>(messages.subList(first, Math.min(messages.size(), first + window)));
            Collections.shuffle(part, random);
            mixed.addAll(part);
        }
        return mixed;
    }
}
