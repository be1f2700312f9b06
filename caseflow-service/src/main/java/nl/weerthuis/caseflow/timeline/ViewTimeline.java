package nl.weerthuis.caseflow.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.HistoryLine;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Tells what happened to a case, from the first day on, in sentences. */
@ApplicationScoped
class ViewTimeline {

    private static final String ACTIVITY = "view-timeline";

    record Query(UUID caseId, Paging paging, Purpose purpose, String language) {}

    private final Cases cases;
    private final Organisations organisations;
    private final AccessTrail trail;

    ViewTimeline(Cases cases, Organisations organisations, AccessTrail trail) {
        this.cases = cases;
        this.organisations = organisations;
        this.trail = trail;
    }

    @Transactional
    Page<TimelineEntry> handle(Query query) {
        var seen = cases.see(query.caseId(), query.purpose());
        var sheet = seen.content();
        if (seen.sight() == Sight.CONTROL) {
            trail.control(ACTIVITY, query.purpose(), sheet.clientId(), sheet.level());
        } else {
            trail.outflow(ACTIVITY, sheet.clientId(), sheet.level(), Set.of("P5"));
        }
        var storyteller = Storyteller.in(query.language());
        return cases.history(sheet.id(), query.paging()).map(line -> entry(line, storyteller));
    }

    private TimelineEntry entry(HistoryLine line, Storyteller storyteller) {
        var name = Optional.ofNullable(line.organisation()).flatMap(organisations::nameOf);
        return new TimelineEntry(
                line.position(),
                line.changedAt(),
                storyteller.sentence(line, name),
                line.kind(),
                line.actor(),
                line.organisationKind(),
                name.orElse(null));
    }
}
