package nl.weerthuis.allocation.dwelling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody has this dwelling: reserved, or living there. Of an offer, or of a manual hold. */
@Entity
class Hold {

    enum Status {
        /** Only heard of: facts about dwellings and about reservations come in any order. */
        EXPECTED,
        RESERVED,
        HOUSED,
        OVER
    }

    @Id
    private UUID reservationId;

    private UUID dwellingId;
    private LocalDate keyDate;

    @Enumerated(EnumType.STRING)
    private Status status;

    protected Hold() {}

    void reserved(UUID dwelling) {
        dwellingId = dwelling;
        if (status == Status.EXPECTED) {
            status = Status.RESERVED;
        }
    }

    void housed(LocalDate on) {
        keyDate = on;
        status = Status.HOUSED;
    }

    /** A placement stays counted in its neighbourhood; only the dwelling is free again. */
    void over() {
        status = Status.OVER;
    }
}
