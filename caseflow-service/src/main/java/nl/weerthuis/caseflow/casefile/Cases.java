package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.CaseChange.Author;
import nl.weerthuis.platform.rows.OnDuty;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** The cases, for every feature that works with them: only what the caller may touch, with every change remembered. */
@ApplicationScoped
public class Cases {

    /** A case, and how much of it the reader may see. */
    public record Seen<T>(T content, Sight sight) {}

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Caller caller;
    private final Chronicle chronicle;
    private final Event<FactChanged> facts;
    private final Clock clock;

    Cases(
            CaseRepository cases,
            CaseAccess access,
            Caller caller,
            Chronicle chronicle,
            Event<FactChanged> facts,
            Clock clock) {
        this.cases = cases;
        this.chronicle = chronicle;
        this.facts = facts;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** A case of the caller's organisation, in its region. */
    public CaseSheet open(NewCase given) {
        var file = new CaseFile(given, caller.organisation(), caller.region());
        chronicle.begin(file);
        return file.sheet();
    }

    public Seen<CaseSheet> see(UUID id, Purpose purpose) {
        var rule = access.readable(purpose);
        return new Seen<>(cases.require(id, rule).sheet(), rule.sight());
    }

    public Seen<Page<CaseSheet>> list(CaseFilter filter, Paging paging, Purpose purpose) {
        var rule = access.readable(purpose);
        return new Seen<>(cases.matching(rule, filter, paging).map(CaseFile::sheet), rule.sight());
    }

    /** Those of these cases that the caller may see. */
    public Set<UUID> visible(Collection<UUID> ids) {
        return cases.visible(ids, access.readable(null));
    }

    /** The case behind an introduction that was found to live. */
    public CaseSheet introduced(UUID id) {
        return cases.findById(id).sheet();
    }

    /** A case that the caller may change; empty for any other. */
    public Optional<CaseSheet> own(UUID id) {
        return cases.find(id, access.changeable()).map(CaseFile::sheet);
    }

    /** The cases of these clients that the caller may change. */
    public List<CaseSheet> ofClients(List<UUID> clients) {
        var own = cases.ofClients(clients, access.changeable());
        return own.stream().map(CaseFile::sheet).toList();
    }

    /** The cases of a client of which the caller may give out all that is known. */
    public List<CaseSheet> exportable(UUID client, Purpose purpose) {
        return cases.ofClients(List.of(client), access.exportable(purpose)).stream()
                .map(CaseFile::sheet)
                .toList();
    }

    /** The case of a client whom the caller may have erased; a nomination makes one client and one case. */
    public Optional<CaseSheet> erasable(UUID client) {
        return cases.ofClientLocked(client, access.erasable()).map(CaseFile::sheet);
    }

    /** The case of a client who was erased before and came back with a restored database. */
    public Optional<CaseSheet> ofErased(UUID client) {
        return cases.ofClientLocked(client).map(CaseFile::sheet);
    }

    /** Of a case that was seen just before. */
    public Page<HistoryLine> history(UUID id, Paging paging) {
        return chronicle.page(id, paging);
    }

    /** A change by the caller to the version it looked at. */
    public CaseSheet change(UUID id, String ifMatch, Deed deed) {
        return undergo(id, file -> chronicle.requireVersion(file, ifMatch), deed);
    }

    /** A command by the caller, which the state machine guards; a version is checked if one is given. */
    public CaseSheet command(UUID id, String ifMatch, Deed deed) {
        return undergo(id, file -> chronicle.checkVersion(file, ifMatch), deed);
    }

    /** Something about a case that the caller may change, also of a closed one: who may know of it, or looked. */
    public CaseSheet note(UUID id, Deed deed) {
        var file = cases.requireLocked(id, access.changeable());
        file.requirePerson();
        chronicle.write(file, deed);
        return file.sheet();
    }

    private CaseSheet undergo(UUID id, Consumer<CaseFile> versionCheck, Deed deed) {
        var file = cases.requireLocked(id, access.changeable());
        versionCheck.accept(file);
        file.requireChangeable();
        chronicle.write(file, deed);
        return file.sheet();
    }

    /** The case as nobody else can change it until the transaction ends; for the service's own work. */
    public CaseSheet hold(UUID id) {
        return cases.findLocked(id)
                .orElseThrow(() -> new IllegalStateException("Case is not known here"))
                .sheet();
    }

    /** What follows by itself from a change in the same transaction. */
    public void follow(UUID id, Deed deed) {
        chronicle.write(cases.findById(id), deed, Author.CASEFLOW);
    }

    /** Whether the table admitted the case and it waits for its preconditions. */
    public boolean isAdmitted(UUID id) {
        var state = cases.findById(id).state();
        return state == CaseState.ADMITTED || state == CaseState.ADMITTED_WITH_CONDITIONS;
    }

    /**
     * Takes over a fact of allocation; a case that no longer listens drops it.
     *
     * @return whether it was heard
     */
    public boolean absorb(UUID id, Deed deed, UnaryOperator<Course> next) {
        // Every case on that channel began here: an unknown one was lost, and its facts wait for a person.
        var file = cases.findLocked(id).orElseThrow(() -> new IllegalStateException("Case is not known here"));
        if (!file.listens()) {
            return false;
        }
        chronicle.keep(file, file.absorb(deed, next, Author.ALLOCATION, clock.instant()));
        return true;
    }

    public CaseSheet protect(UUID id) {
        var file = cases.findById(id);
        file.protect();
        return file.sheet();
    }

    /** @param municipality null unless the origin is known */
    public void originates(UUID id, String municipality) {
        cases.findById(id).originates(municipality);
    }

    public void handedOver(UUID id, LocalDate on) {
        cases.findById(id).handedOver(on);
    }

    public void closed(UUID id, LocalDate on) {
        cases.findById(id).closed(on);
    }

    /** The person is gone; an open case ends with that. The officer may have it done, not change a case. */
    @OnDuty
    public void erase(UUID id, LocalDate on) {
        erase(id, on, Author.of(caller));
    }

    /** The person is gone once more, by the service's own doing. */
    public void eraseAgain(UUID id, LocalDate on) {
        erase(id, on, Author.CASEFLOW);
    }

    private void erase(UUID id, LocalDate on, Author author) {
        var file = cases.findLocked(id).orElseThrow();
        var deed = Deed.of("client-erased");
        if (file.state().isBeforeKeys()) {
            deed = deed.to(CaseState.WITHDRAWN);
            file.closed(on);
        }
        chronicle.write(file, deed, author);
        file.erased(on);
        cases.flush();
    }

    /** A fact was stated otherwise before; nothing if it was not stated, or is the same. */
    public void changed(CaseSheet sheet, Fact fact, Object before, Object after) {
        if (before != null && !before.equals(after)) {
            facts.fire(new FactChanged(sheet, fact, before, after));
        }
    }

    /** The case as it stands after all changes of this transaction, with its new version. */
    public CaseSheet standing(UUID id) {
        cases.flush();
        return cases.findById(id).sheet();
    }
}
