package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;

/** Lowers the protection of a case, for two people. It is raised by what is said of the case. */
@ApplicationScoped
public class CaseProtection {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Chronicle chronicle;

    CaseProtection(CaseRepository cases, CaseAccess access, Chronicle chronicle) {
        this.cases = cases;
        this.access = access;
        this.chronicle = chronicle;
    }

    /** A case of the caller's, which nobody else changes until the transaction ends. */
    public CaseSheet hold(UUID id) {
        var file = cases.requireLocked(id, access.changeable());
        file.requireChangeable();
        return file.sheet();
    }

    /** Of a case that is held, once a second person agreed. */
    public CaseSheet lower(UUID id) {
        var file = cases.findById(id);
        chronicle.write(file, Deed.of("protection-lowered"));
        file.unprotect();
        cases.flush();
        return file.sheet();
    }

    /** Of a case that is held: the second person did not agree. */
    public void keep(UUID id) {
        chronicle.write(cases.findById(id), Deed.of("protection-kept"));
    }
}
