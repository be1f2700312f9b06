package nl.weerthuis.allocation.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import nl.weerthuis.allocation.motivation.Motivation;

/** What the client said. Code and judgement belong to a no; the judgement is absent until somebody judged. */
@Embeddable
record Answer(
        @Column(name = "answered_on") LocalDate on,

        @Enumerated(EnumType.STRING) @Column(name = "refusal_code")
        RefusalCode refusalCode,

        @Column(name = "sealed_motivation") byte[] motivation,
        @Column(name = "master_key") Long masterKey,
        @Column(name = "refusal_grounded") Boolean grounded) {

    static Answer none() {
        return new Answer(null, null, null, null, null);
    }

    static Answer yes(LocalDate on) {
        return new Answer(on, null, null, null, null);
    }

    static Answer no(RefusalCode code, Optional<Motivation> why, LocalDate on) {
        return new Answer(
                on,
                code,
                why.map(Motivation::sealed).orElse(null),
                why.map(Motivation::masterKey).orElse(null),
                null);
    }

    Answer judged(boolean isGrounded) {
        return new Answer(on, refusalCode, motivation, masterKey, isGrounded);
    }
}
