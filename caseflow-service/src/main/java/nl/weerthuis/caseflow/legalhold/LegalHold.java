package nl.weerthuis.caseflow.legalhold;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** That the data of one client must not go, whatever the term says, until a day or until it is lifted. */
@Entity
class LegalHold {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private HoldGround ground;

    private LocalDate until;
    private LocalDate placedOn;
    private String placedBy;
    private LocalDate liftedOn;
    private String liftedBy;

    LegalHold() {}

    LegalHold(UUID clientId, HoldGround ground, LocalDate until, LocalDate placedOn, String placedBy) {
        this.id = UUID.randomUUID();
        this.clientId = clientId;
        this.ground = ground;
        this.until = until;
        this.placedOn = placedOn;
        this.placedBy = placedBy;
    }

    void lift(LocalDate on, String by) {
        if (liftedOn != null) {
            throw Problem.conflict("legal-hold-lifted");
        }
        liftedOn = on;
        liftedBy = by;
    }

    boolean standsOn(LocalDate day) {
        return liftedOn == null && (until == null || !until.isBefore(day));
    }

    UUID clientId() {
        return clientId;
    }

    HoldGround ground() {
        return ground;
    }

    LegalHoldView view(LocalDate today) {
        return new LegalHoldView(id, ground, placedOn, until, liftedOn, standsOn(today));
    }
}
