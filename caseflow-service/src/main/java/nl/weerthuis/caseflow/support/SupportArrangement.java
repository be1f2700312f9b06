package nl.weerthuis.caseflow.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SubjectKey;

/** The support arranged for one case. */
@Entity
class SupportArrangement {

    private static final String PLACE = "support_arrangement.indication_number";

    @Id
    private UUID caseId;

    private UUID providerId;
    private Integer hoursPerWeek;
    private LocalDate startOn;
    private LocalDate until;
    private byte[] indicationNumber;

    @Enumerated(EnumType.STRING)
    private ShortTermReason shortTermReason;

    SupportArrangement() {}

    SupportArrangement(UUID caseId) {
        this.caseId = caseId;
    }

    void arrange(Support support, SubjectKey key) {
        providerId = support.providerId();
        hoursPerWeek = support.hoursPerWeek();
        startOn = support.startOn();
        until = support.until();
        indicationNumber = key.encrypt(PLACE, support.indicationNumber());
        shortTermReason = support.shortTermReason();
    }

    /** @param key null once the client was erased: then the decision's number is gone */
    Support support(SubjectKey key) {
        return new Support(
                providerId,
                hoursPerWeek,
                startOn,
                until,
                key == null ? null : key.decrypt(PLACE, indicationNumber),
                shortTermReason);
    }

    void scale(int hours) {
        hoursPerWeek = hours;
    }

    LocalDate startOn() {
        return startOn;
    }

    void erase() {
        indicationNumber = null;
    }
}
