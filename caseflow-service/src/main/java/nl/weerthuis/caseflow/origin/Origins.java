package nl.weerthuis.caseflow.origin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.event.CaseEvent.OriginEstablished;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.security.Caller;

/** The origin findings of the cases. */
@ApplicationScoped
public class Origins {

    private final OriginRepository findings;
    private final Caller caller;
    private final Clock clock;

    Origins(OriginRepository findings, Caller caller, Clock clock) {
        this.findings = findings;
        this.caller = caller;
        this.clock = clock;
    }

    /** The finding of a case that is being opened. */
    public CaseEvent first(CaseSheet sheet, Origin origin, SubjectKey key) {
        var finding = new OriginFinding(sheet.id());
        var fact = establish(finding, sheet, origin, key);
        findings.persist(finding);
        return fact;
    }

    /** Decided anew. */
    public CaseEvent again(CaseSheet sheet, Origin origin, SubjectKey key) {
        return establish(findings.findById(sheet.id()), sheet, origin, key);
    }

    /** @param key null once the client was erased */
    public OriginView of(UUID caseId, SubjectKey key) {
        return findings.findById(caseId).view(key);
    }

    /** Whether another municipality than that of origin is asked to receive. */
    public boolean asksException(UUID caseId) {
        return findings.findByIdOptional(caseId)
                .filter(OriginFinding::isException)
                .isPresent();
    }

    public void erase(UUID caseId) {
        findings.findById(caseId).erase();
    }

    private CaseEvent establish(OriginFinding finding, CaseSheet sheet, Origin origin, SubjectKey key) {
        var today = LocalDate.now(clock);
        finding.establish(origin, key, today, caller.subject());
        return new OriginEstablished(
                sheet.id(),
                sheet.level(),
                origin.basis().name(),
                digits(origin.municipality()),
                origin.exceptionCode() == null ? null : origin.exceptionCode().name(),
                digits(origin.requestedMunicipality()),
                today);
    }

    private static String digits(MunicipalityCode code) {
        return code == null ? null : code.digits();
    }
}
