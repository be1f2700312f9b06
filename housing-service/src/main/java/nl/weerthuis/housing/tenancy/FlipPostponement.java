package nl.weerthuis.housing.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** That a review came out at: not yet. */
@Entity
class FlipPostponement {

    @Id
    private UUID id;

    private UUID tenancyId;
    private UUID corporationId;
    private String region;
    private LocalDate wasOn;
    private LocalDate reviewOn;

    @Enumerated(EnumType.STRING)
    private PostponementReason reason;

    private String postponedBy;
    private LocalDate postponedOn;

    protected FlipPostponement() {}

    FlipPostponement(TenancySheet tenancy, PostponementReason reason, LocalDate reviewOn, String person, LocalDate on) {
        this.id = UUID.randomUUID();
        this.tenancyId = tenancy.id();
        this.corporationId = tenancy.corporationId();
        this.region = tenancy.region();
        this.wasOn = tenancy.terms().flipReviewOn();
        this.reviewOn = reviewOn;
        this.reason = reason;
        this.postponedBy = person;
        this.postponedOn = on;
    }

    TenancyHistoryView.Postponement view() {
        return new TenancyHistoryView.Postponement(wasOn, reviewOn, reason, postponedBy, postponedOn);
    }
}
