package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.report.ImportReport;
import nl.weerthuis.housing.report.ImportResult;
import nl.weerthuis.housing.report.Reporter;
import nl.weerthuis.platform.problem.Violation;

/** Takes in a delivery message by message: good ones go in, bad ones come back, the same again changes nothing. */
@ApplicationScoped
class VeraDelivery {

    private static final int LONGEST_KEY = 64;

    private final VeraReader reader;
    private final VeraBinding binding;
    private final Reporter reporter;
    private final HousingAccess access;

    VeraDelivery(VeraReader reader, VeraBinding binding, Reporter reporter, HousingAccess access) {
        this.reader = reader;
        this.binding = binding;
        this.reporter = reporter;
        this.access = access;
    }

    /** @param byLine one message on each line, else one document */
    record Content(byte[] body, boolean byLine) {}

    <T extends VeraMessage> ImportReport take(Content content, Class<T> shape, Function<T, Handled> each) {
        access.corporation();
        return ImportReport.of(reader.entries(content.body(), content.byLine()).stream()
                .map(entry -> taken(entry, shape, each))
                .toList());
    }

    private <T extends VeraMessage> ImportResult taken(
            VeraReader.Entry entry, Class<T> shape, Function<T, Handled> each) {
        if (entry.node() == null) {
            return reporter.result(entry.position(), null, Handled.rejected(Violation.of("", "unreadable-message")));
        }
        var bound = binding.bind(entry.node().deepCopy(), shape);
        var handled = bound.message().map(each).orElseGet(() -> Handled.rejected(bound.faults()));
        return reporter.result(entry.position(), key(entry.node()), handled);
    }

    private static String key(JsonNode node) {
        var key = node.path("idExtern");
        return key.isTextual() && key.textValue().length() <= LONGEST_KEY ? key.textValue() : null;
    }
}
