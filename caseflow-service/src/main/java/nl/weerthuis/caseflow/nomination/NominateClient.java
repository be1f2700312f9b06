package nl.weerthuis.caseflow.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.expectation.Expectations;
import nl.weerthuis.platform.crypto.SubjectKey;

/** Opens a case for a client, with all that the provider says of it, or with nothing of it. */
@ApplicationScoped
public class NominateClient {

    private final Clients clients;
    private final Expectations expectations;
    private final Cases cases;
    private final OpenDossier openDossier;
    private final AccessTrail trail;
    private final Clock clock;

    NominateClient(
            Clients clients,
            Expectations expectations,
            Cases cases,
            OpenDossier openDossier,
            AccessTrail trail,
            Clock clock) {
        this.clients = clients;
        this.expectations = expectations;
        this.cases = cases;
        this.openDossier = openDossier;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome handle(Nomination nomination) {
        return nominate(
                nomination, expectations.openOf(nomination.clientReference()).orElseGet(Begun::now));
    }

    /** A nomination that was drafted before. */
    @Transactional
    public Outcome handle(Nomination nomination, Begun draft) {
        var begun = draft.wasExpected()
                ? draft
                : expectations.openOf(nomination.clientReference()).orElse(draft);
        return nominate(nomination, begun);
    }

    private Outcome nominate(Nomination nomination, Begun begun) {
        var claim = clients.claim(nomination.clientReference(), begun.caseId(), nomination.client());
        if (claim.knownCase().isPresent()) {
            return new Outcome.Known(claim.knownCase().get());
        }
        if (begun.wasExpected()) {
            expectations.nominated(begun.caseId());
        }
        var key = key(begun, nomination);
        var sheet = cases.open(newCase(
                begun,
                nomination,
                OwnReference.of(nomination.clientReference(), claim.reference(), key),
                claim.suspectedDouble()));
        trail.outflow("nominate-client", begun.clientId(), sheet.level(), Set.of("P1", "P2", "P3", "P4", "P5"));
        return new Outcome.Opened(openDossier.handle(new OpenDossier.Command(sheet, nomination, key)));
    }

    private SubjectKey key(Begun begun, Nomination nomination) {
        return begun.keyed()
                ? clients.register(
                        begun.clientId(),
                        nomination.client(),
                        clients.key(begun.clientId()).orElseThrow())
                : clients.register(begun.clientId(), nomination.client());
    }

    private NewCase newCase(Begun begun, Nomination nomination, OwnReference reference, boolean suspectedDouble) {
        var today = LocalDate.now(clock);
        return new NewCase(
                begun.caseId(),
                begun.clientId(),
                reference,
                nomination.targetGroup(),
                level(nomination),
                nomination.facilityKind(),
                nomination.readyOn(),
                waitingSince(nomination, today),
                today,
                suspectedDouble,
                nomination.origin().known(),
                begun.state());
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
