package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** The doorway to VERA for whoever brings many records: strips them first, keeps them, and takes them in later. */
@ApplicationScoped
public class VeraDesk {

    private static final int LONGEST_KEY = 64;

    private final VeraStream stream;
    private final VeraReader reader;
    private final VeraBinding binding;
    private final Intake intake;
    private final ImportUnits importUnits;

    VeraDesk(VeraStream stream, VeraReader reader, VeraBinding binding, Intake intake, ImportUnits importUnits) {
        this.stream = stream;
        this.reader = reader;
        this.binding = binding;
        this.intake = intake;
        this.importUnits = importUnits;
    }

    /**
     * A record as it may be kept: what is not read of it, persons too, is gone.
     *
     * @param idExtern its own key, as far as that could be read
     * @param content null if it cannot be read
     * @param faults why not
     */
    public record Stripped(long position, String idExtern, String content, List<Violation> faults) {}

    /** What is done with each record of a stream. */
    public interface Sink {
        void take(Stripped stripped);
    }

    /** @throws Problem if it cannot be taken apart; then nothing of it should be used */
    public void read(InputStream content, boolean byLine, VeraKind kind, Sink sink) {
        stream.read(content, byLine, (position, node) -> sink.take(strip(position, node, kind)));
    }

    /** In the caller's transaction: all of them, in their order. */
    public List<Handled> take(VeraKind kind, List<String> contents, Instant statedAt) {
        return kind == VeraKind.EENHEID
                ? importUnits.handle(contents, statedAt)
                : contents.stream()
                        .map(content -> takeOne(kind, content, statedAt))
                        .toList();
    }

    /** In the caller's transaction. */
    public Handled takeOne(VeraKind kind, String content, Instant statedAt) {
        return intake.handle(kind, reader.node(content), statedAt);
    }

    private Stripped strip(long position, Optional<JsonNode> node, VeraKind kind) {
        if (node.isEmpty()) {
            return new Stripped(position, null, null, List.of(Violation.of("", "unreadable-message")));
        }
        var bound = binding.bind(node.get(), kind.shape());
        return bound.message()
                .map(message -> new Stripped(position, key(message.idExtern()), reader.reduced(message), List.of()))
                .orElseGet(() ->
                        new Stripped(position, key(node.get().path("idExtern").textValue()), null, bound.faults()));
    }

    private static String key(String text) {
        return text != null && text.length() <= LONGEST_KEY && VeraOrganisations.isKey(text) ? text : null;
    }
}
