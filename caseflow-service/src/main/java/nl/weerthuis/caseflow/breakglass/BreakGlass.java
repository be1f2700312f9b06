package nl.weerthuis.caseflow.breakglass;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** One person's look behind the mask of one case in an emergency, for some hours; a second person judges it. */
@Entity
class BreakGlass {

    private static final String PLACE = "break_glass.explanation";
    private static final Duration CONFIRMATION = Duration.ofHours(24);

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;
    private UUID clientId;
    private String openedBy;
    private UUID organisationId;
    private String region;

    @Enumerated(EnumType.STRING)
    private BreakGlassReason reasonCode;

    private byte[] explanation;
    private Instant openedAt;
    private Instant until;
    private Instant confirmBy;

    // OVERDUE is never written: it comes with the hour, also when nobody is there to write it.
    @Enumerated(EnumType.STRING)
    private BreakGlassState state;

    private String decidedBy;
    private Instant decidedAt;

    BreakGlass() {}

    BreakGlass(CaseSheet sheet, Caller caller, Instant now, Duration lasting) {
        this.id = UUID.randomUUID();
        this.caseId = sheet.id();
        this.clientId = sheet.clientId();
        this.openedBy = caller.subject();
        this.organisationId = caller.organisation();
        this.region = sheet.region();
        this.openedAt = now;
        this.until = now.plus(lasting);
        this.confirmBy = now.plus(CONFIRMATION);
        this.state = BreakGlassState.OPENED;
    }

    /** There is a glass only where something is masked: a closed case for its provider, a protected one for the table. */
    static void requireMasked(CaseSheet sheet, Caller caller) {
        var masked = caller.organisationKind().equals("PROVIDER") ? sheet.isClosed() : sheet.isProtected();
        if (!masked) {
            throw Problem.conflict("nothing-masked");
        }
    }

    void explain(BreakGlassReason reason, String words, SubjectKey key) {
        reasonCode = reason;
        explanation = key.encrypt(PLACE, words);
    }

    BreakGlassState state(Instant now) {
        return state == BreakGlassState.OPENED && !now.isBefore(confirmBy) ? BreakGlassState.OVERDUE : state;
    }

    /** Whether the mask is lifted at this moment: not after its hours, not once rejected, not unconfirmed for ever. */
    boolean isEffective(Instant now) {
        return switch (state(now)) {
            case OPENED, CONFIRMED -> now.isBefore(until);
            case REJECTED, OVERDUE -> false;
        };
    }

    /** By a second person; a rejection ends it at once. */
    void decide(BreakGlassState outcome, Instant now, String by) {
        requireAnother(by);
        if (!state(now).next().contains(outcome)) {
            throw Problem.conflict("break-glass-decided", state(now).name());
        }
        state = outcome;
        decidedBy = by;
        decidedAt = now;
    }

    void requireAnother(String person) {
        if (person.equals(openedBy)) {
            throw Problem.conflict("second-person-required");
        }
    }

    UUID clientId() {
        return clientId;
    }

    BreakGlassView view(Instant now) {
        return new BreakGlassView(
                id,
                caseId,
                openedBy,
                organisationId,
                reasonCode,
                null,
                openedAt,
                until,
                confirmBy,
                state(now),
                decidedBy,
                decidedAt);
    }

    /** @param key null once the client was erased: then the explanation is gone */
    String explanation(SubjectKey key) {
        return key == null ? null : key.decrypt(PLACE, explanation);
    }
}
