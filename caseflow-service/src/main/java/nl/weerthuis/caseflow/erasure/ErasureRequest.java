package nl.weerthuis.caseflow.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;

/** That a client asked to be erased; decided within three months (Wmo 2015, article 5.3.5). */
@Entity
class ErasureRequest {

    private static final String PLACE = "erasure_request.explanation";
    private static final int MONTHS = 3;

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID clientId;
    private LocalDate receivedOn;
    private LocalDate decideBy;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private ErasureRequestState state;

    @Enumerated(EnumType.STRING)
    private RefusalGround refusalGround;

    private byte[] explanation;
    private LocalDate decidedOn;
    private String decidedBy;

    ErasureRequest() {}

    ErasureRequest(UUID clientId, LocalDate receivedOn, String recordedBy) {
        this.id = UUID.randomUUID();
        this.clientId = clientId;
        this.receivedOn = receivedOn;
        this.decideBy = receivedOn.plusMonths(MONTHS);
        this.recordedBy = recordedBy;
        this.state = ErasureRequestState.RECEIVED;
    }

    void grant(LocalDate on, String by) {
        become(ErasureRequestState.GRANTED, on, by);
        explanation = null;
    }

    void refuse(RefusalGround ground, LocalDate on, String by) {
        become(ErasureRequestState.REFUSED, on, by);
        refusalGround = ground;
    }

    void explain(String text, SubjectKey key) {
        explanation = key.encrypt(PLACE, text);
    }

    void erase() {
        explanation = null;
    }

    boolean waits() {
        return state == ErasureRequestState.RECEIVED;
    }

    UUID clientId() {
        return clientId;
    }

    private void become(ErasureRequestState next, LocalDate on, String by) {
        if (!state.next().contains(next)) {
            throw Problem.conflict("erasure-request-decided", state.name());
        }
        state = next;
        decidedOn = on;
        decidedBy = by;
    }

    /** @param key null once the client was erased */
    ErasureRequestView view(SubjectKey key, LocalDate today) {
        return new ErasureRequestView(
                id,
                receivedOn,
                decideBy,
                state,
                waits() && decideBy.isBefore(today),
                refusalGround,
                key == null ? null : key.decrypt(PLACE, explanation),
                decidedOn);
    }
}
