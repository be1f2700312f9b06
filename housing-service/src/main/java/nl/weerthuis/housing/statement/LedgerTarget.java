package nl.weerthuis.housing.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.weerthuis.housing.target.TargetGroup;
import nl.weerthuis.housing.target.TargetStatus;
import nl.weerthuis.housing.target.TargetUnit;

/** A target as lists need it: only read, and without what it was before. */
@Entity
@Table(name = "target")
class LedgerTarget {

    @Id
    private UUID id;

    private String region;
    private String municipalityCode;
    private UUID corporationId;
    private String period;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    @Enumerated(EnumType.STRING)
    private TargetUnit unit;

    private Integer number;

    @Enumerated(EnumType.STRING)
    private TargetStatus status;

    private UUID agreementId;

    protected LedgerTarget() {}

    UUID id() {
        return id;
    }

    String municipalityCode() {
        return municipalityCode;
    }

    UUID corporationId() {
        return corporationId;
    }

    String period() {
        return period;
    }

    TargetGroup targetGroup() {
        return targetGroup;
    }

    TargetUnit unit() {
        return unit;
    }

    Integer number() {
        return number;
    }

    TargetStatus status() {
        return status;
    }

    UUID agreementId() {
        return agreementId;
    }
}
