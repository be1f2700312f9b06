package nl.weerthuis.caseflow.information;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;

/** One question of the table about a case, and what the provider answered. */
@Entity
class InformationRequest {

    private static final String QUESTION = "information_request.question";
    private static final String ANSWER = "information_request.answer";

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;
    private byte[] question;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private InformationState state;

    private String askedBy;
    private Instant askedAt;
    private byte[] answer;
    private String endedBy;
    private Instant endedAt;

    InformationRequest() {}

    InformationRequest(UUID caseId, LocalDate dueOn, String askedBy, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.dueOn = dueOn;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.state = InformationState.ASKED;
    }

    void ask(String words, SubjectKey key) {
        question = key.encrypt(QUESTION, words);
    }

    void answer(String words, SubjectKey key, String by, Instant at) {
        end(InformationState.ANSWERED, by, at);
        answer = key.encrypt(ANSWER, words);
    }

    void withdraw(String by, Instant at) {
        end(InformationState.WITHDRAWN, by, at);
    }

    private void end(InformationState outcome, String by, Instant at) {
        if (!state.next().contains(outcome)) {
            throw Problem.conflict("information-state", state.name(), outcome.name(), List.copyOf(state.next()));
        }
        state = outcome;
        endedBy = by;
        endedAt = at;
    }

    void empty() {
        question = null;
        answer = null;
    }

    UUID id() {
        return id;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** @param key null once the client was erased: then the words are gone */
    InformationView view(SubjectKey key) {
        return new InformationView(
                id,
                version,
                state,
                key == null ? null : key.decrypt(QUESTION, question),
                dueOn,
                askedAt,
                key == null ? null : key.decrypt(ANSWER, answer),
                endedAt);
    }
}
