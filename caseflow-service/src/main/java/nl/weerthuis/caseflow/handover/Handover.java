package nl.weerthuis.caseflow.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** The warm handover of one case: what was done, and what the receiver says of it. */
@Entity
class Handover {

    @Id
    private UUID caseId;

    @Version
    private int version;

    private List<String> done;
    private LocalDate preparedOn;
    private String preparedBy;
    private LocalDate acceptedOn;
    private String acceptedBy;
    private LocalDate returnedOn;
    private List<String> missing;

    Handover() {}

    Handover(UUID caseId) {
        this.caseId = caseId;
        this.done = List.of();
        this.missing = List.of();
    }

    /** What the receiver missed is asked anew. */
    void prepare(Collection<HandoverItem> items, LocalDate on, String by) {
        requireNotAccepted();
        done = names(items);
        missing = List.of();
        returnedOn = null;
        preparedOn = on;
        preparedBy = by;
    }

    void accept(LocalDate on, String by) {
        requireNotAccepted();
        if (!open().isEmpty()) {
            throw Problem.conflict("handover-incomplete", List.copyOf(open()));
        }
        acceptedOn = on;
        acceptedBy = by;
    }

    void sendBack(Collection<HandoverItem> what, LocalDate on) {
        requireNotAccepted();
        missing = names(what);
        returnedOn = on;
    }

    boolean isAccepted() {
        return acceptedOn != null;
    }

    /** Everything was done, and the receiver has not answered. */
    boolean isOffered() {
        return !isAccepted() && open().isEmpty();
    }

    HandoverView view() {
        return new HandoverView(
                caseId, List.copyOf(items(done)), List.copyOf(open()), preparedOn, returnedOn, acceptedOn);
    }

    private void requireNotAccepted() {
        if (isAccepted()) {
            throw Problem.conflict("handover-accepted");
        }
    }

    /** What was not done, or not well enough for the receiver. */
    private Set<HandoverItem> open() {
        var open = EnumSet.allOf(HandoverItem.class);
        open.removeAll(items(done));
        open.addAll(items(missing));
        return open;
    }

    private static Set<HandoverItem> items(List<String> names) {
        var items = EnumSet.noneOf(HandoverItem.class);
        names.forEach(name -> items.add(HandoverItem.valueOf(name)));
        return items;
    }

    private static List<String> names(Collection<HandoverItem> items) {
        return items.stream().map(Enum::name).sorted().toList();
    }
}
