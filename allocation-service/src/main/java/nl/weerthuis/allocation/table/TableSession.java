package nl.weerthuis.allocation.table;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.CaseEvent.CaseTabled;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.problem.Problem;

/** A meeting of municipalities, corporations and providers (Dutch: uitstroomtafel), with its agenda. */
@Entity
class TableSession {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;
    private LocalDate heldOn;
    private String place;

    @Enumerated(EnumType.STRING)
    private TableStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agenda_item", joinColumns = @JoinColumn(name = "session_id"))
    private Set<AgendaItem> agenda = new LinkedHashSet<>();

    protected TableSession() {}

    TableSession(UUID id, String region, LocalDate heldOn, String place) {
        this.id = id;
        this.region = region;
        this.heldOn = heldOn;
        this.place = place;
        this.status = TableStatus.PLANNED;
    }

    /** Only a case that is ready and has a municipality; what is missing is named. */
    List<Event> table(KnownCase person, Instant now) {
        if (status == TableStatus.CLOSED) {
            throw Problem.conflict("session-closed");
        }
        var missing = Readiness.missing(person);
        if (!missing.isEmpty()) {
            throw Problem.conflict("case-not-ready-for-table", missing);
        }
        if (hasOnAgenda(person.id())) {
            throw Problem.conflict("case-already-tabled");
        }
        agenda.add(new AgendaItem(person.id(), now));
        return List.of(new CaseTabled(person.id(), person.protectionLevel(), id, heldOn));
    }

    /** The first decision opens the session. */
    void decides(UUID caseId) {
        if (status == TableStatus.CLOSED) {
            throw Problem.conflict("session-closed");
        }
        if (!hasOnAgenda(caseId)) {
            throw Problem.conflict("case-not-on-agenda");
        }
        if (status == TableStatus.PLANNED) {
            become(TableStatus.OPEN);
        }
    }

    void close() {
        if (!status.canBecome(TableStatus.CLOSED)) {
            throw Problem.conflict("session-closed");
        }
        become(TableStatus.CLOSED);
    }

    private void become(TableStatus to) {
        status = to;
    }

    private boolean hasOnAgenda(UUID caseId) {
        return agenda.stream().anyMatch(item -> item.caseId().equals(caseId));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String region() {
        return region;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String place() {
        return place;
    }

    TableStatus status() {
        return status;
    }

    List<AgendaItem> agenda() {
        return agenda.stream()
                .sorted(Comparator.comparing(AgendaItem::addedAt).thenComparing(AgendaItem::caseId))
                .toList();
    }
}
