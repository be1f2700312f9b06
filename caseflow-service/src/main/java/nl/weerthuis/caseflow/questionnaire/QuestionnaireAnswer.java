package nl.weerthuis.caseflow.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SubjectKey;

/** What was answered about one client at one time; never changed, only answered anew. */
@Entity
class QuestionnaireAnswer {

    private static final String PLACE = "questionnaire_answer.answers";

    @Id
    private UUID id;

    private UUID caseId;
    private String code;
    private int version;
    private byte[] answers;
    private LocalDate answeredOn;
    private String answeredBy;
    private Instant answeredAt;

    QuestionnaireAnswer() {}

    QuestionnaireAnswer(UUID caseId, String code, int version) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.code = code;
        this.version = version;
    }

    void answer(String text, SubjectKey key) {
        answers = key.encrypt(PLACE, text);
    }

    void by(String person, LocalDate on, Instant at) {
        answeredBy = person;
        answeredOn = on;
        answeredAt = at;
    }

    void empty() {
        answers = null;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    String answeredBy() {
        return answeredBy;
    }

    /** Null once the client was erased. */
    String text(SubjectKey key) {
        return key == null ? null : key.decrypt(PLACE, answers);
    }
}
