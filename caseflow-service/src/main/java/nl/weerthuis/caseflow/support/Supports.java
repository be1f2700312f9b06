package nl.weerthuis.caseflow.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.event.CaseEvent.SupportArranged;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.platform.crypto.SubjectKey;

/** The support arranged for the cases. */
@ApplicationScoped
public class Supports {

    private final SupportRepository arrangements;
    private final Clients clients;
    private final Preconditions preconditions;
    private final SupportTerms terms;

    Supports(SupportRepository arrangements, Clients clients, Preconditions preconditions, SupportTerms terms) {
        this.arrangements = arrangements;
        this.clients = clients;
        this.preconditions = preconditions;
        this.terms = terms;
    }

    /** Whether it is a promise before the keys are known: complete, and for as long as the region asks or explained. */
    public boolean isPromised(Support support) {
        return support.knowsHours() && terms.isExplained(support);
    }

    /** The arrangement of a case that is being opened. */
    public CaseEvent first(CaseSheet sheet, Support support, SubjectKey key) {
        return arrange(new SupportArrangement(sheet.id()), sheet, support, key);
    }

    /** The new arrangement, and what it settles: it must be complete and must not begin after the keys. */
    List<CaseEvent> again(CaseSheet sheet, Support support) {
        terms.requireExplained(support);
        var facts = new ArrayList<CaseEvent>();
        facts.add(arrangeAgain(sheet, support));
        var holds =
                support.knowsHours() && fit(sheet).filter(SupportFit::isLate).isEmpty();
        var settled = holds
                ? preconditions.meet(sheet, PreconditionCode.SUPPORT)
                : preconditions.unsettle(sheet, PreconditionCode.SUPPORT);
        settled.ifPresent(facts::add);
        return facts;
    }

    /** The day of the keys moved: support that begins after it is no longer arranged. */
    List<CaseEvent> keysMoved(CaseSheet sheet, LocalDate keysOn) {
        return arrangements
                .findByIdOptional(sheet.id())
                .filter(one -> SupportFit.of(one.startOn(), keysOn).isLate())
                .flatMap(late -> preconditions.unsettle(sheet, PreconditionCode.SUPPORT))
                .map(List::of)
                .orElse(List.of());
    }

    /** Other hours, as the municipality decided; nothing of the promise changes but how much it is. */
    public CaseEvent scale(CaseSheet sheet, int hoursPerWeek) {
        var arrangement = arrangements.findById(sheet.id());
        arrangement.scale(hoursPerWeek);
        arrangements.flush();
        return arranged(sheet, arrangement.support(null));
    }

    private CaseEvent arrangeAgain(CaseSheet sheet, Support support) {
        var key = clients.key(sheet.clientId()).orElseThrow();
        var arrangement = arrangements.findByIdOptional(sheet.id()).orElseGet(() -> new SupportArrangement(sheet.id()));
        return arrange(arrangement, sheet, support, key);
    }

    /** @param key null once the client was erased */
    public Optional<Support> of(UUID caseId, SubjectKey key) {
        return arrangements.findByIdOptional(caseId).map(arrangement -> arrangement.support(key));
    }

    public Optional<Support> stated(CaseSheet sheet) {
        return of(sheet.id(), clients.key(sheet.clientId()).orElse(null));
    }

    /** Once there is support and a day of the keys. */
    public Optional<SupportFit> fit(CaseSheet sheet) {
        var course = sheet.course();
        var keysOn = course.keyDate() == null ? course.plannedKeyDate() : course.keyDate();
        return keysOn == null
                ? Optional.empty()
                : arrangements.findByIdOptional(sheet.id()).map(one -> SupportFit.of(one.startOn(), keysOn));
    }

    public void erase(UUID caseId) {
        arrangements.findByIdOptional(caseId).ifPresent(SupportArrangement::erase);
    }

    private CaseEvent arrange(SupportArrangement arrangement, CaseSheet sheet, Support support, SubjectKey key) {
        arrangement.arrange(support, key);
        arrangements.persist(arrangement);
        return arranged(sheet, support);
    }

    private static CaseEvent arranged(CaseSheet sheet, Support support) {
        return new SupportArranged(sheet.id(), sheet.level(), support.startOn(), support.until(), support.providerId());
    }
}
