package nl.weerthuis.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Facts about one subject, in order per channel and in no order between channels. */
public final class Story {

    private final UUID subject;
    private final String idName;
    private final Map<String, List<Fact>> channels = new LinkedHashMap<>();

    private record Fact(String channel, String name, Map<String, Object> data) {}

    public Story(String idName, UUID subject) {
        this.idName = idName;
        this.subject = subject;
    }

    /** @param fields as {@link Facts#fields} reads them */
    public Story then(String channel, String name, String fields) {
        var data = new HashMap<>(Facts.fields(fields));
        data.put(idName, subject);
        channels.computeIfAbsent(channel, unseen -> new ArrayList<>()).add(new Fact(channel, name, data));
        return this;
    }

    /** The facts as they happened, one channel after the other. */
    public void tell(Facts facts) {
        channels.values().forEach(told -> told.forEach(fact -> state(facts, fact)));
    }

    /** The facts as they may arrive: each channel in its own order, the channels mixed. */
    public void tellMixed(Facts facts, long seed) {
        var random = new Random(seed);
        var waiting = new ArrayList<List<Fact>>();
        channels.values().forEach(told -> waiting.add(new ArrayList<>(told)));
        while (!waiting.isEmpty()) {
            var channel = waiting.get(random.nextInt(waiting.size()));
            state(facts, channel.remove(0));
            waiting.removeIf(List::isEmpty);
        }
    }

    private void state(Facts facts, Fact fact) {
        facts.state(fact.channel(), fact.name(), subject, fact.data());
    }
}
