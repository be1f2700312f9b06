package nl.weerthuis.housing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One line of the ledger, which stays as it is: above zero is to be done, below zero is done. */
@Entity
class LedgerEntry {

    @Id
    private UUID id;

    // Given by the database, in the order of booking.
    @Column(insertable = false, updatable = false)
    private Long position;

    private UUID targetId;
    private String region;
    private String municipalityCode;
    private UUID corporationId;
    private String targetGroup;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private int amount;
    private int quarter;
    private LocalDate concernsOn;
    private UUID realisationId;
    private UUID carriedFrom;
    private UUID corrects;
    private UUID exchangeId;
    private String decision;
    private Instant bookedAt;

    protected LedgerEntry() {}

    LedgerEntry(Account account, EntryKind kind, int amount, Booking booking) {
        this.id = UUID.randomUUID();
        this.targetId = account.targetId();
        this.region = account.region();
        this.municipalityCode = account.contract().municipalityCode();
        this.corporationId = account.contract().corporationId();
        this.targetGroup = account.targetGroup();
        this.kind = kind;
        this.amount = amount;
        this.quarter = booking.quarter().number();
        this.concernsOn = booking.concernsOn();
        this.exchangeId = booking.exchangeId();
        this.decision = booking.decision();
        this.bookedAt = booking.bookedAt();
    }

    /** When, about which day and by which decision something is booked; the last two may be absent. */
    record Booking(Quarter quarter, LocalDate concernsOn, UUID exchangeId, String decision, Instant bookedAt) {}

    /** Another line, so that together they say what is right. */
    LedgerEntry corrected(Account account, int right, Booking booking) {
        var counter = new LedgerEntry(account, kind, right - amount, booking);
        counter.corrects = id;
        counter.realisationId = realisationId;
        return counter;
    }

    UUID id() {
        return id;
    }

    UUID targetId() {
        return targetId;
    }

    Contract contract() {
        return new Contract(municipalityCode, corporationId);
    }

    EntryKind kind() {
        return kind;
    }

    LocalDate concernsOn() {
        return concernsOn;
    }

    LedgerEntryView view() {
        return new LedgerEntryView(
                id,
                targetId,
                municipalityCode,
                corporationId,
                targetGroup,
                kind,
                amount,
                new Quarter(quarter).toString(),
                concernsOn,
                quarter > Quarter.of(concernsOn).number(),
                carriedFrom,
                corrects,
                exchangeId,
                decision,
                bookedAt);
    }
}
