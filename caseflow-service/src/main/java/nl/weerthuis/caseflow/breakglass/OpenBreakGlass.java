package nl.weerthuis.caseflow.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.platform.security.Caller;

/** Lifts for one person what masks a case, at once; whoever may not know of the case at all still may not. */
@ApplicationScoped
class OpenBreakGlass {

    record Command(UUID caseId, BreakGlassReason reason, String explanation) {}

    private final Cases cases;
    private final Clients clients;
    private final BreakGlassRepository breaks;
    private final Glass glass;
    private final RegionParameters parameters;
    private final AccessTrail trail;
    private final Caller caller;
    private final Clock clock;

    OpenBreakGlass(
            Cases cases,
            Clients clients,
            BreakGlassRepository breaks,
            Glass glass,
            RegionParameters parameters,
            AccessTrail trail,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.clients = clients;
        this.breaks = breaks;
        this.glass = glass;
        this.parameters = parameters;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    BreakGlassView handle(Command command) {
        var deed = Deed.of("glass-broken").with(command.reason().name());
        var sheet = cases.note(command.caseId(), deed);
        BreakGlass.requireMasked(sheet, caller);
        glass.requireWhole(sheet.id());
        var now = clock.instant();
        var lasting = parameters.breakGlass(sheet.region(), LocalDate.now(clock));
        var opened = new BreakGlass(sheet, caller, now, lasting);
        var key = clients.key(sheet.clientId()).orElseThrow();
        opened.explain(command.reason(), command.explanation(), key);
        breaks.persist(opened);
        trail.underBreakGlass("break-glass", sheet.clientId(), sheet.level(), Set.of("P5"));
        return opened.view(now);
    }
}
