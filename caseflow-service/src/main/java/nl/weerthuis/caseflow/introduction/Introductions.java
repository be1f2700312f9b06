package nl.weerthuis.caseflow.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The introductions that allocation granted. */
@ApplicationScoped
public class Introductions {

    private final IntroductionRepository introductions;

    Introductions(IntroductionRepository introductions) {
        this.introductions = introductions;
    }

    public void grant(UUID id, UUID caseId, UUID organisationId, String purpose, Instant until) {
        var introduction = introductions.findByIdOptional(id).orElseGet(() -> new Introduction(id, caseId));
        introduction.grant(organisationId, purpose, until);
        introductions.persist(introduction);
    }

    public void end(UUID id, LocalDate on) {
        introductions.findByIdOptional(id).ifPresent(introduction -> introduction.end(on));
    }
}
