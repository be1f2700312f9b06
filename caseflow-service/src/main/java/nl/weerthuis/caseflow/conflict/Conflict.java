package nl.weerthuis.caseflow.conflict;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.event.CaseEvent.ConflictLifted;
import nl.weerthuis.caseflow.event.CaseEvent.ConflictListed;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;

/** A person or an organisation that never gets access to one case, whatever their role would allow. */
@Entity
class Conflict {

    private static final String PLACE = "conflict.lifting_reason";

    @Id
    private UUID id;

    private UUID caseId;
    private UUID organisationId;
    private String subject;

    @Enumerated(EnumType.STRING)
    private ConflictGround ground;

    private Instant listedAt;
    private String listedBy;
    private Instant liftedAt;
    private String liftedBy;
    private byte[] liftingReason;

    Conflict() {}

    Conflict(ListConflict.Command command, Instant listedAt, String listedBy) {
        this.id = UUID.randomUUID();
        this.caseId = command.caseId();
        this.organisationId = command.organisationId();
        this.subject = command.subject();
        this.ground = command.ground();
        this.listedAt = listedAt;
        this.listedBy = listedBy;
    }

    /** Without its provider or the region's table a case is nobody's: there only persons are listed. */
    static void requireNotNeeded(CaseSheet sheet, UUID organisation, Predicate<UUID> isRegion) {
        if (sheet.providerId().equals(organisation) || isRegion.test(organisation)) {
            throw Problem.conflict("conflict-party-needed");
        }
    }

    ConflictListed listed(String level) {
        return new ConflictListed(caseId, level, organisationId, subject);
    }

    /** By somebody else than who listed it: one person alone must not be able to open a case. */
    ConflictLifted lift(String level, byte[] reason, Instant at, String by) {
        if (liftedAt != null) {
            throw Problem.conflict("conflict-lifted-before");
        }
        if (by.equals(listedBy)) {
            throw Problem.conflict("second-person-required");
        }
        liftedAt = at;
        liftedBy = by;
        liftingReason = reason;
        return new ConflictLifted(caseId, level, organisationId, subject);
    }

    static byte[] sealed(String reason, SubjectKey key) {
        return key.encrypt(PLACE, reason);
    }

    /** @param key null once the client was erased: then the reason is gone */
    ConflictView view(SubjectKey key) {
        return new ConflictView(
                id,
                organisationId,
                subject,
                ground,
                listedAt,
                listedBy,
                liftedAt,
                liftedBy,
                key == null ? null : key.decrypt(PLACE, liftingReason));
    }
}
