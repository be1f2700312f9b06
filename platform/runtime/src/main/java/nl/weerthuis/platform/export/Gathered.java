package nl.weerthuis.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The documents of all services about one person, and the gaps: what could not be had, by name, to be asked again. The shape
 * of contracts/access-export/access-export-gathered.schema.json.
 */
final class Gathered {

    private static final String FORMAT = "nl.weerthuis.access-export-gathered.v1";
    private static final String FILES = "rw-------";
    private static final int UNKNOWN = 404;

    private final ObjectNode all;
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private final Set<Wanted> asked = new HashSet<>();

    private Gathered(ObjectNode all) {
        this.all = all;
    }

    static Gathered begun(ObjectNode empty, UUID client) {
        empty.put("format", FORMAT).put("client", client.toString());
        empty.putArray("documents");
        empty.putArray("gaps");
        var gathered = new Gathered(empty);
        gathered.want(new Wanted("caseflow", "CLIENT", client.toString()));
        return gathered;
    }

    /** Goes on where it was left: what is there stays, the gaps are asked again. */
    static Gathered of(ObjectNode left, UUID client) {
        if (!left.path("format").asText().equals(FORMAT)
                || !left.path("client").asText().equals(client.toString())) {
            throw new IllegalArgumentException("The file holds something else");
        }
        var gathered = new Gathered(left);
        gathered.gaps().forEach(gap -> gathered.want(Wanted.of(gap)));
        gathered.gaps().removeAll();
        return gathered;
    }

    Optional<Wanted> next() {
        return Optional.ofNullable(waiting.poll());
    }

    /** Whatever the document names that was not asked yet is asked too. */
    void add(Wanted wanted, ObjectNode document) {
        ((ArrayNode) all.path("documents")).add(document);
        asked.add(wanted);
        for (var other : document.path("elsewhere")) {
            for (var subject : other.path("subjects")) {
                want(new Wanted(
                        other.path("service").asText(),
                        other.path("subjectKind").asText(),
                        subject.asText()));
            }
        }
    }

    /** @param status as it was answered; 0 if nobody did */
    void miss(Wanted wanted, int status) {
        wanted.writeTo(gaps().addObject()).put("status", status);
    }

    boolean isComplete() {
        for (var gap : gaps()) {
            if (gap.path("status").asInt() != UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /** As a whole or not at all, for nobody else to read; what waits still counts as a gap. */
    void store(Path file, ObjectMapper json) throws IOException {
        var content = all.deepCopy();
        waiting.forEach(wanted ->
                wanted.writeTo(((ArrayNode) content.path("gaps")).addObject()).put("status", 0));
        var folder = file.toAbsolutePath().getParent();
        var draft = Files.createTempFile(
                folder,
                ".access-export",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILES)));
        Files.write(draft, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void want(Wanted wanted) {
        if (asked.add(wanted) && !isThere(wanted)) {
            waiting.add(wanted);
        }
    }

    private boolean isThere(Wanted wanted) {
        for (JsonNode document : all.path("documents")) {
            if (document.path("service").asText().equals(wanted.service())
                    && document.path("subject").asText().equals(wanted.subject())) {
                return true;
            }
        }
        return false;
    }

    private ArrayNode gaps() {
        return (ArrayNode) all.path("gaps");
    }
}
