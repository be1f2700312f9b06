package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import nl.weerthuis.housing.report.Handled;

/** Takes in one record of any kind: binds it, asks who speaks, and leaves the rest to those who know the kind. */
@ApplicationScoped
class Intake {

    private final VeraBinding binding;
    private final VeraOrganisations organisations;
    private final Instance<Importer<?>> importers;

    Intake(VeraBinding binding, VeraOrganisations organisations, @Any Instance<Importer<?>> importers) {
        this.binding = binding;
        this.organisations = organisations;
        this.importers = importers;
    }

    /** In the caller's transaction. Whatever a record says, the answer is what became of it. */
    Handled handle(VeraKind kind, JsonNode node, Instant statedAt) {
        var bound = binding.bind(node.deepCopy(), kind.shape());
        return bound.message()
                .map(message -> taken(kind, message, statedAt))
                .orElseGet(() -> Handled.rejected(bound.faults()));
    }

    private <T extends VeraMessage> Handled taken(VeraKind kind, T message, Instant statedAt) {
        return organisations
                .objection(message)
                .map(Handled::rejected)
                .orElseGet(() -> this.<T>importer(kind)
                        .handle(new Statement<>(organisations.key(kind, message), message, statedAt)));
    }

    @SuppressWarnings("unchecked")
    private <T extends VeraMessage> Importer<T> importer(VeraKind kind) {
        return (Importer<T>) importers.stream()
                .filter(importer -> importer.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
