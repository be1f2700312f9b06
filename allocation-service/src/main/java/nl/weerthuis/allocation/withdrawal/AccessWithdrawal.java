package nl.weerthuis.allocation.withdrawal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.access.Stewardship;
import nl.weerthuis.allocation.event.RegionEvent.AccessRestored;
import nl.weerthuis.allocation.event.RegionEvent.AccessWithdrawn;
import nl.weerthuis.platform.problem.Problem;

/** The end of one person's access at one organisation (Dutch: intrekking); without roles, of all of it. */
@Entity
class AccessWithdrawal {

    @Id
    private UUID id;

    @Version
    private int version;

    private String subject;
    private UUID organisationId;
    private List<String> roles;

    @Enumerated(EnumType.STRING)
    private ReasonCode reasonCode;

    private boolean byRegion;
    private String withdrawnBy;
    private Instant withdrawnAt;
    private LocalDate withdrawnOn;
    private String restoredBy;
    private LocalDate restoredOn;

    protected AccessWithdrawal() {}

    AccessWithdrawal(WithdrawAccess.Command command, Stewardship steward, Instant withdrawnAt, LocalDate withdrawnOn) {
        this.id = UUID.randomUUID();
        this.subject = command.subject();
        this.organisationId = command.organisationId();
        this.roles = command.roles().stream().distinct().sorted().toList();
        this.reasonCode = command.reasonCode();
        this.byRegion = steward.isRegion();
        this.withdrawnBy = steward.subject();
        this.withdrawnAt = withdrawnAt;
        this.withdrawnOn = withdrawnOn;
    }

    AccessWithdrawn withdrawn() {
        return new AccessWithdrawn(id, subject, organisationId, roles(), withdrawnOn);
    }

    AccessRestored restore(Stewardship steward, LocalDate today) {
        if (restoredOn != null) {
            throw Problem.conflict("access-already-restored");
        }
        steward.requireToGiveBack(subject, byRegion);
        restoredBy = steward.subject();
        restoredOn = today;
        return new AccessRestored(id, subject, organisationId, roles(), today);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String subject() {
        return subject;
    }

    UUID organisationId() {
        return organisationId;
    }

    List<String> roles() {
        return List.copyOf(roles);
    }

    ReasonCode reasonCode() {
        return reasonCode;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    LocalDate restoredOn() {
        return restoredOn;
    }
}
