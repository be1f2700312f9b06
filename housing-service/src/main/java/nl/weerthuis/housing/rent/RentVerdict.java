package nl.weerthuis.housing.rent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** What allocation said of the rent when a dwelling was offered, and by which numbers. Of whom, this service does not know. */
@Entity
class RentVerdict {

    @Id
    private UUID offerId;

    private UUID dwellingId;
    private UUID corporationId;
    private String region;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String ruleSet;
    private long rentCents;
    private LocalDate decidedOn;

    protected RentVerdict() {}

    UUID offerId() {
        return offerId;
    }

    UUID dwellingId() {
        return dwellingId;
    }

    String region() {
        return region;
    }

    Verdict verdict() {
        return verdict;
    }

    /** The edition. */
    String ruleSet() {
        return ruleSet;
    }

    /** As it was offered. */
    long rentCents() {
        return rentCents;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }
}
