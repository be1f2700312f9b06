package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;

/** Corrects what a case says of itself, also of one that is closed. Its place in the queue stays. */
@ApplicationScoped
public class CaseFacts {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Chronicle chronicle;

    CaseFacts(CaseRepository cases, CaseAccess access, Chronicle chronicle) {
        this.cases = cases;
        this.access = access;
        this.chronicle = chronicle;
    }

    /** The version that the caller looked at, which nobody else changes until the transaction ends. */
    public CaseSheet hold(UUID id, String ifMatch) {
        var file = cases.requireLocked(id, access.changeable());
        chronicle.requireVersion(file, ifMatch);
        file.requirePerson();
        return file.sheet();
    }

    /** Of a case that is held. Who turns out to leave a women's shelter is protected from then on. */
    public CaseSheet correct(UUID id, Deed deed, TargetGroup group, LocalDate readyOn) {
        var file = cases.findById(id);
        chronicle.write(file, deed);
        file.correct(group, readyOn);
        if (group == TargetGroup.WOMENS_SHELTER) {
            file.protect();
        }
        cases.flush();
        return file.sheet();
    }
}
