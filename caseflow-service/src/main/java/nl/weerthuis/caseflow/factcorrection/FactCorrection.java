package nl.weerthuis.caseflow.factcorrection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.platform.crypto.SubjectKey;

/** One fact of a case that was stated otherwise before: both, under the key of the client; written once. */
@Entity
class FactCorrection {

    /** Who corrected it, and when. */
    record Hand(String subject, UUID organisation, String organisationKind, Instant at) {}

    private static final String BEFORE = "fact_correction.value_before";
    private static final String AFTER = "fact_correction.value_after";
    private static final String REASON = "fact_correction.reason";

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Fact fact;

    private byte[] valueBefore;
    private byte[] valueAfter;
    private byte[] reason;
    private String correctedBy;
    private UUID organisation;
    private String organisationKind;
    private Instant correctedAt;

    FactCorrection() {}

    FactCorrection(UUID caseId, Fact fact, Hand hand) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.fact = fact;
        this.correctedBy = hand.subject();
        this.organisation = hand.organisation();
        this.organisationKind = hand.organisationKind();
        this.correctedAt = hand.at();
    }

    /** @param why null where nobody was asked: the operation itself says what was done */
    void keep(String before, String after, String why, SubjectKey key) {
        valueBefore = key.encrypt(BEFORE, before);
        valueAfter = key.encrypt(AFTER, after);
        reason = key.encrypt(REASON, why);
    }

    void erase() {
        valueBefore = null;
        valueAfter = null;
        reason = null;
        correctedBy = "erased";
    }

    /** @param key null once the client was erased: then the values are gone */
    FactCorrectionView view(SubjectKey key, UUID reader) {
        return new FactCorrectionView(
                fact,
                key == null ? null : key.decrypt(BEFORE, valueBefore),
                key == null ? null : key.decrypt(AFTER, valueAfter),
                key == null || !isOf(reader) ? null : key.decrypt(REASON, reason),
                correctedAt,
                isOf(reader) ? correctedBy : null,
                organisationKind);
    }

    private boolean isOf(UUID reader) {
        return reader.equals(organisation);
    }
}
