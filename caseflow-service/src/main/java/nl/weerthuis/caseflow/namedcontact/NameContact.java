package nl.weerthuis.caseflow.namedcontact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.problem.Problem;

/** Names the one person of a receiving party who may know of a protected case; whoever was named before may no more. */
@ApplicationScoped
class NameContact {

    record Command(UUID caseId, String ifMatch, UUID organisation, String subject) {}

    private final Cases cases;
    private final NamedContactRepository contacts;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    NameContact(Cases cases, NamedContactRepository contacts, CaseAccess access, AccessTrail trail, Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    CaseSheet handle(Command command) {
        if (isNamed(command)) {
            return unchanged(command.caseId());
        }
        var sheet = cases.command(command.caseId(), command.ifMatch(), Deed.of("contact-named"));
        if (!sheet.isProtected()) {
            throw Problem.conflict("case-not-protected");
        }
        end(sheet, command.organisation());
        contacts.persist(new NamedContact(
                sheet.id(), command.organisation(), command.subject(), clock.instant(), access.subject()));
        trail.outflow("name-contact", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }

    /** Nobody is named at that party any more; again changes nothing. */
    @Transactional
    CaseSheet end(UUID caseId, String ifMatch, UUID organisation) {
        if (contacts.living(caseId, organisation).isEmpty()) {
            return unchanged(caseId);
        }
        var sheet = cases.command(caseId, ifMatch, Deed.of("contact-ended"));
        end(sheet, organisation);
        trail.outflow("end-contact", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }

    /** To name the same person again changes nothing. */
    private boolean isNamed(Command command) {
        return contacts.living(command.caseId(), command.organisation())
                .filter(living -> living.is(command.subject()))
                .isPresent();
    }

    private CaseSheet unchanged(UUID caseId) {
        return cases.own(caseId).orElseThrow(() -> Problem.unknown("case", caseId));
    }

    private void end(CaseSheet sheet, UUID organisation) {
        contacts.living(sheet.id(), organisation).ifPresent(before -> before.end(clock.instant(), access.subject()));
        // Written before the next one is named: there is one at a time.
        contacts.flush();
    }
}
