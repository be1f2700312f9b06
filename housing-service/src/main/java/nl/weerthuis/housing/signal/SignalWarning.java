package nl.weerthuis.housing.signal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A step of the landlord's ladder that was taken. */
@Entity
class SignalWarning {

    @Id
    private UUID id;

    private UUID signalId;
    private UUID corporationId;
    private String region;

    @Enumerated(EnumType.STRING)
    private WarningStep step;

    private LocalDate givenOn;
    private LocalDate respondBy;
    private String givenBy;

    protected SignalWarning() {}

    SignalWarning(SignalSheet signal, LocalDate givenOn, String person) {
        this.id = UUID.randomUUID();
        this.signalId = signal.id();
        this.corporationId = signal.corporationId();
        this.region = signal.region();
        this.step = signal.step();
        this.givenOn = givenOn;
        this.respondBy = signal.respondBy();
        this.givenBy = person;
    }

    SignalFileView.Warning view() {
        return new SignalFileView.Warning(step, givenOn, respondBy, givenBy);
    }
}
