package nl.weerthuis.caseflow.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.NewCase;
import nl.weerthuis.caseflow.casefile.OwnReference;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Clients;

/** Opens a case for a client, with all that the provider says of it, or with nothing of it. */
@ApplicationScoped
public class NominateClient {

    private final Clients clients;
    private final Cases cases;
    private final OpenDossier openDossier;
    private final AccessTrail trail;
    private final Clock clock;

    NominateClient(Clients clients, Cases cases, OpenDossier openDossier, AccessTrail trail, Clock clock) {
        this.clients = clients;
        this.cases = cases;
        this.openDossier = openDossier;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome handle(Nomination nomination) {
        var caseId = UUID.randomUUID();
        var claim = clients.claim(nomination.clientReference(), caseId, nomination.client());
        if (claim.knownCase().isPresent()) {
            return new Outcome.Known(claim.knownCase().get());
        }
        var clientId = UUID.randomUUID();
        var key = clients.register(clientId, nomination.client());
        var sheet = cases.open(newCase(
                caseId,
                clientId,
                nomination,
                OwnReference.of(nomination.clientReference(), claim.reference(), key),
                claim.suspectedDouble()));
        trail.outflow("nominate-client", clientId, sheet.level(), Set.of("P1", "P2", "P3", "P4", "P5"));
        return new Outcome.Opened(openDossier.handle(new OpenDossier.Command(sheet, nomination, key)));
    }

    private NewCase newCase(
            UUID caseId, UUID clientId, Nomination nomination, OwnReference reference, boolean suspectedDouble) {
        var today = LocalDate.now(clock);
        return new NewCase(
                caseId,
                clientId,
                reference,
                nomination.targetGroup(),
                level(nomination),
                nomination.facilityKind(),
                nomination.readyOn(),
                waitingSince(nomination, today),
                today,
                suspectedDouble,
                nomination.origin().known());
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
