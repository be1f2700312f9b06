package nl.weerthuis.caseflow.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.caseflow.precondition.StartSearch;
import nl.weerthuis.platform.event.Outbox;

/** Arranges the support, which settles the precondition of that name. */
@ApplicationScoped
public class ArrangeSupport {

    public record Command(UUID caseId, String ifMatch, Support support) {}

    private final Cases cases;
    private final Supports supports;
    private final StartSearch startSearch;
    private final AccessTrail trail;
    private final Outbox outbox;

    ArrangeSupport(Cases cases, Supports supports, StartSearch startSearch, AccessTrail trail, Outbox outbox) {
        this.cases = cases;
        this.supports = supports;
        this.startSearch = startSearch;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    public CaseSheet handle(Command command) {
        var sheet = cases.change(command.caseId(), command.ifMatch(), Deed.of("support-arranged"));
        cases.changed(sheet, Fact.SUPPORT, supports.stated(sheet).orElse(null), command.support());
        outbox.append(supports.again(sheet, command.support()));
        startSearch.whenPossible(sheet.id());
        trail.outflow("arrange-support", sheet.clientId(), sheet.level(), Set.of("P3"));
        return cases.standing(sheet.id());
    }
}
