package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import nl.weerthuis.caseflow.casefile.CaseChange.Author;
import nl.weerthuis.platform.problem.Versions;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Keeps the history of the cases line by line, and tells where a case stands when that changes. */
@ApplicationScoped
class Chronicle {

    private final CaseRepository cases;
    private final Caller caller;
    private final TellMove tellMove;
    private final Clock clock;

    Chronicle(CaseRepository cases, Caller caller, TellMove tellMove, Clock clock) {
        this.cases = cases;
        this.caller = caller;
        this.tellMove = tellMove;
        this.clock = clock;
    }

    /** The first line of a new case. */
    void begin(CaseFile file) {
        var change =
                file.undergo(Deed.of("case-submitted").to(CaseState.SUBMITTED), Author.of(caller), clock.instant());
        cases.persist(file);
        cases.remember(change);
        tellMove.opened(file);
    }

    /** By the caller, who may be doing an absent colleague's work. */
    void write(CaseFile file, Deed deed) {
        var id = file.sheet().id();
        var colleague = cases.replaced(id, caller.organisation(), caller.subject(), LocalDate.now(clock));
        write(file, deed, Author.of(caller).onBehalfOf(colleague.orElse(null)));
    }

    /** What follows by itself, or what another service states. */
    void write(CaseFile file, Deed deed, Author author) {
        keep(file, file.undergo(deed, author, clock.instant()));
    }

    void keep(CaseFile file, CaseChange change) {
        cases.remember(change);
        tellMove.handle(file, change);
    }

    /** Who changes an older version than the one that stands hears both, and what was done since. */
    void requireVersion(CaseFile file, String ifMatch) {
        EntityTags.require(ifMatch, file.version(), since(file));
    }

    void checkVersion(CaseFile file, String ifMatch) {
        EntityTags.check(ifMatch, file.version(), since(file));
    }

    Page<HistoryLine> page(UUID id, Paging paging) {
        var lines = cases.history(id, paging.offset(), paging.pageSize()).stream()
                .map(change -> change.line().seenBy(caller.organisation()))
                .toList();
        return Page.of(lines, paging, cases.historyLength(id));
    }

    private IntFunction<List<Versions.Change>> since(CaseFile file) {
        return version -> cases.since(file.sheet().id(), version).stream()
                .map(change -> change.line().seenBy(caller.organisation()).since())
                .toList();
    }
}
