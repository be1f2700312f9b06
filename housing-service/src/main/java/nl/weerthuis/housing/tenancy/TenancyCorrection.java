package nl.weerthuis.housing.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That somebody put right what was reported wrongly. */
@Entity
class TenancyCorrection {

    @Id
    private UUID id;

    private UUID tenancyId;
    private UUID corporationId;
    private String region;

    @Enumerated(EnumType.STRING)
    private CorrectionSubject subject;

    @Enumerated(EnumType.STRING)
    private CorrectionReason reason;

    private String oldValue;
    private String newValue;
    private String correctedBy;
    private Instant correctedAt;

    protected TenancyCorrection() {}

    /** @param newValue null where there is none any more */
    TenancyCorrection(
            TenancySheet tenancy, Correction correction, String oldValue, String newValue, String person, Instant at) {
        this.id = UUID.randomUUID();
        this.tenancyId = tenancy.id();
        this.corporationId = tenancy.corporationId();
        this.region = tenancy.region();
        this.subject = correction.subject();
        this.reason = correction.reason();
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.correctedBy = person;
        this.correctedAt = at;
    }

    TenancyHistoryView.Corrected view() {
        return new TenancyHistoryView.Corrected(subject, reason, oldValue, newValue, correctedBy, correctedAt);
    }
}
