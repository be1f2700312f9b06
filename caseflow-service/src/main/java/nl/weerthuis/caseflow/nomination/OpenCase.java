package nl.weerthuis.caseflow.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Begun;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.NewCase;
import nl.weerthuis.caseflow.casefile.OwnReference;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.dossier.Dossier;
import nl.weerthuis.platform.crypto.SubjectKey;

/** The case of a client whom nobody nominated before, if the nomination says all that the region asks. */
@ApplicationScoped
class OpenCase {

    record Command(
            Nomination nomination, Begun begun, OwnReference reference, boolean suspectedDouble, SubjectKey key) {}

    private final RegionDemands demands;
    private final Cases cases;
    private final OpenDossier openDossier;
    private final AccessTrail trail;
    private final Clock clock;

    OpenCase(RegionDemands demands, Cases cases, OpenDossier openDossier, AccessTrail trail, Clock clock) {
        this.demands = demands;
        this.cases = cases;
        this.openDossier = openDossier;
        this.trail = trail;
        this.clock = clock;
    }

    Dossier handle(Command command) {
        var nomination = command.nomination();
        demands.require(nomination);
        var sheet = cases.open(newCase(command));
        trail.outflow(
                "nominate-client", command.begun().clientId(), sheet.level(), Set.of("P1", "P2", "P3", "P4", "P5"));
        return openDossier.handle(new OpenDossier.Command(sheet, nomination, command.key()));
    }

    private NewCase newCase(Command command) {
        var today = LocalDate.now(clock);
        var nomination = command.nomination();
        return new NewCase(
                command.begun().caseId(),
                command.begun().clientId(),
                command.reference(),
                nomination.targetGroup(),
                level(nomination),
                nomination.facilityKind(),
                nomination.readyOn(),
                waitingSince(nomination, today),
                today,
                command.suspectedDouble(),
                nomination.origin().known(),
                command.begun().state());
    }

    /** Who leaves a women's shelter, or fled, is protected (domain notes, 12.7). */
    private static ProtectionLevel level(Nomination nomination) {
        var hides = nomination.targetGroup() == TargetGroup.WOMENS_SHELTER
                || nomination.origin().asksForProtection();
        return hides ? ProtectionLevel.PROTECTED : ProtectionLevel.STANDARD;
    }

    /** Nobody waits before they are ready, unless the provider says so. */
    private static LocalDate waitingSince(Nomination nomination, LocalDate today) {
        if (nomination.waitingSince() != null) {
            return nomination.waitingSince();
        }
        return nomination.readyOn().isBefore(today) ? nomination.readyOn() : today;
    }
}
