package nl.weerthuis.allocation.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What the client said. Code and judgement belong to a no; the judgement is absent until somebody judged. */
@Embeddable
record Answer(
        @Column(name = "answered_on") LocalDate on,

        @Enumerated(EnumType.STRING) @Column(name = "refusal_code")
        RefusalCode refusalCode,

        @Column(name = "refusal_motivation") String motivation,
        @Column(name = "refusal_grounded") Boolean grounded) {

    static Answer none() {
        return new Answer(null, null, null, null);
    }

    static Answer yes(LocalDate on) {
        return new Answer(on, null, null, null);
    }

    static Answer no(RefusalCode code, String motivation, LocalDate on) {
        return new Answer(on, code, motivation, null);
    }

    Answer judged(boolean isGrounded) {
        return new Answer(on, refusalCode, motivation, isGrounded);
    }
}
