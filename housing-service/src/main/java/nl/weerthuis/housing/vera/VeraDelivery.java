package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.report.ImportReport;
import nl.weerthuis.housing.report.ImportResult;
import nl.weerthuis.housing.report.Reporter;
import nl.weerthuis.housing.report.Unfit;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.jboss.logging.Logger;

/**
 * Takes in a delivery message by message, each in a transaction of its own: good ones go in, bad ones come back, the same
 * again changes nothing.
 */
@ApplicationScoped
class VeraDelivery {

    private static final Logger LOG = Logger.getLogger(VeraDelivery.class);
    private static final int LONGEST_KEY = 64;

    private final VeraReader reader;
    private final Intake intake;
    private final Reporter reporter;
    private final HousingAccess access;

    VeraDelivery(VeraReader reader, Intake intake, Reporter reporter, HousingAccess access) {
        this.reader = reader;
        this.intake = intake;
        this.reporter = reporter;
        this.access = access;
    }

    /**
     * What came in.
     *
     * @param byLine one message on each line, else one document
     * @param statedAt when it was sent, in the words of whoever sent it
     */
    record Content(byte[] body, boolean byLine, Instant statedAt) {}

    ImportReport take(Content content, VeraKind kind) {
        access.corporation();
        return ImportReport.of(reader.entries(content.body(), content.byLine()).stream()
                .map(entry -> taken(entry, kind, content.statedAt()))
                .toList());
    }

    private ImportResult taken(VeraReader.Entry entry, VeraKind kind, Instant statedAt) {
        if (entry.node() == null) {
            return reporter.result(entry.position(), null, Handled.rejected(Violation.of("", "unreadable-message")));
        }
        return reporter.result(entry.position(), key(entry.node()), handled(entry.node(), kind, statedAt));
    }

    /** What was taken in before it stays, and what follows has its turn. */
    private Handled handled(JsonNode node, VeraKind kind, Instant statedAt) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> intake.handle(kind, node, statedAt));
        } catch (Problem declined) {
            return Handled.rejected(Unfit.of(declined).orElseThrow());
        } catch (RuntimeException e) {
            var reason = Unfit.of(e).orElseThrow(() -> e);
            LOG.errorf("A record of kind %s is set aside: %s", kind, Unfit.place(e));
            return Handled.rejected(reason);
        }
    }

    private static String key(JsonNode node) {
        var key = node.path("idExtern");
        return key.isTextual() && key.textValue().length() <= LONGEST_KEY ? key.textValue() : null;
    }
}
