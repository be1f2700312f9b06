package nl.weerthuis.faults.crash;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.weerthuis.faults.region.Database;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.process.Part;

/** The operation that builds reporting's read model again from the journals, if the service offers it. */
final class Rebuild {
    private static final int BEHIND_VERSION = 3;

    private final Caller operator;
    private final String path;

    private Rebuild(Caller operator, String path) {
        this.operator = operator;
        this.path = path;
    }

    /** Looked up in the description that the service gives of itself. */
    static Optional<Rebuild> of(Scene scene) {
        var operator = scene.crew().operator();
        var paths = operator.get(Part.REPORTING, "/openapi.json").path("paths");
        return StreamSupport.stream(((Iterable<String>) paths::fieldNames).spliterator(), false)
                .filter(path -> path.contains("rebuild") && paths.path(path).has("post"))
                .findFirst()
                .map(path -> path.startsWith("/v1") ? path.substring(BEHIND_VERSION) : path)
                .map(path -> new Rebuild(operator, path));
    }

    /** Nothing is lost on the way, so what is rebuilt equals what is there. */
    static List<String> failed(Database database) {
        return database
                .rows("select rebuild_id, status, rebuilt, live from reporting.rebuild"
                        + " where status in ('DIFFERS', 'BEHIND', 'FAILED')")
                .stream()
                .map(row -> "I5: a rebuild did not end: " + row)
                .toList();
    }

    void ask() {
        var thread = new Thread(
                () -> operator.tryPost(Part.REPORTING, path, Map.of(), "rebuild-" + System.nanoTime()), "rebuild");
        thread.setDaemon(true);
        thread.start();
    }
}
