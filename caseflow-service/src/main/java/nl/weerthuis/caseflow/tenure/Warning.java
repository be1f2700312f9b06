package nl.weerthuis.caseflow.tenure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card that somebody was given; never taken back. */
@Entity
class Warning {

    @Schema(name = "Warning", description = "A card that the client was given (Dutch: waarschuwing)")
    record View(
            Card card,
            WarningGround ground,

            @Schema(description = "When (Dutch: gegeven op)")
            LocalDate givenOn) {}

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Card card;

    @Enumerated(EnumType.STRING)
    private WarningGround ground;

    private LocalDate givenOn;

    Warning() {}

    Warning(UUID caseId, Card card, WarningGround ground, LocalDate givenOn) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.card = card;
        this.ground = ground;
        this.givenOn = givenOn;
    }

    View view() {
        return new View(card, ground, givenOn);
    }
}
