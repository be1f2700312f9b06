package nl.weerthuis.caseflow.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.platform.problem.Problem;

/** One client on the way from one provider to another; until the other accepts, nothing of the case is theirs. */
@Entity
class ProviderTransfer {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;
    private String region;
    private UUID fromProviderId;
    private UUID toProviderId;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    private String offeredBy;
    private Instant offeredAt;
    private String endedBy;
    private Instant endedAt;

    ProviderTransfer() {}

    ProviderTransfer(CaseSheet sheet, UUID toProvider, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = sheet.id();
        this.region = sheet.region();
        this.fromProviderId = sheet.providerId();
        this.toProviderId = toProvider;
        this.offeredBy = by;
        this.offeredAt = now;
        this.state = TransferState.OFFERED;
    }

    /** The other provider's to say; for the one who offers there is nothing to accept. */
    void requireTo(UUID provider) {
        if (!provider.equals(toProviderId)) {
            throw Problem.unknown("transfer", id);
        }
    }

    /** Who offered it takes it back. */
    void requireFrom(UUID provider) {
        if (!provider.equals(fromProviderId)) {
            throw Problem.unknown("transfer", id);
        }
    }

    void end(TransferState outcome, String by, Instant now) {
        if (!state.next().contains(outcome)) {
            throw Problem.conflict("transfer-state", state.name(), outcome.name(), List.copyOf(state.next()));
        }
        state = outcome;
        endedBy = by;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    /** Who did something only their own organisation is told. */
    TransferView view(UUID reader) {
        return new TransferView(
                id,
                version,
                caseId,
                fromProviderId,
                toProviderId,
                state,
                reader.equals(fromProviderId) ? offeredBy : null,
                offeredAt,
                endedAt);
    }
}
