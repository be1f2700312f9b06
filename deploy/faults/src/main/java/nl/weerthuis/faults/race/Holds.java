package nl.weerthuis.faults.race;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.history.Evidence;
import nl.weerthuis.faults.traffic.Sender;
import nl.weerthuis.local.process.Part;

/** Holds by hand of one dwelling. */
final class Holds {
    private static final Evidence NONE = Evidence.of("select 1");
    private static final long A_DAY = 86_400;

    private final Sender sender;
    private final String dwellingId;

    Holds(Sender sender, String dwellingId) {
        this.sender = sender;
        this.dwellingId = dwellingId;
    }

    /** Whoever is told to come back later does. */
    HttpResponse<String> take(String key) throws IOException {
        var until = Instant.now().plusSeconds(A_DAY).toString();
        var command = command(key, "/reservations", Map.of("dwellingId", dwellingId, "until", until));
        return sender.onceLetIn(command);
    }

    boolean release(String holdId) throws IOException {
        var answer = sender.onceLetIn(command("release-" + holdId, "/reservations/%s/release".formatted(holdId), null));
        return answer.statusCode() / 100 == 2;
    }

    private static Command command(String key, String path, Object body) {
        return new Command(key, "hold", Part.HOUSING, "sanne", path, body, Set.of(), NONE);
    }
}
