package nl.weerthuis.housing.signal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody was told. */
@Entity
class SignalNotice {

    @Id
    private UUID id;

    private UUID signalId;
    private UUID corporationId;
    private String region;

    @Enumerated(EnumType.STRING)
    private ToldParty party;

    @Enumerated(EnumType.STRING)
    private Contact contact;

    private LocalDate toldOn;

    protected SignalNotice() {}

    SignalNotice(SignalSheet signal, ToldParty party, Contact contact, LocalDate toldOn) {
        this.id = UUID.randomUUID();
        this.signalId = signal.id();
        this.corporationId = signal.corporationId();
        this.region = signal.region();
        this.party = party;
        this.contact = contact;
        this.toldOn = toldOn;
    }

    SignalFileView.Notice view() {
        return new SignalFileView.Notice(party, contact, toldOn);
    }
}
