package nl.weerthuis.caseflow.residence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.platform.crypto.SubjectKey;

/** Where one client stayed. It tells where somebody may be found, so all of it stands under their key. */
@Entity
class ResidenceHistory {

    private static final String PLACE = "residence_history.periods";

    @Id
    private UUID caseId;

    private byte[] periods;
    private LocalDate statedOn;
    private String statedBy;

    ResidenceHistory() {}

    ResidenceHistory(UUID caseId) {
        this.caseId = caseId;
    }

    void state(List<Residence> stays, SubjectKey key, LocalDate on, String by) {
        periods = key.encrypt(PLACE, stays.stream().map(Residence::text).collect(Collectors.joining("\n")));
        statedOn = on;
        statedBy = by;
    }

    /** @param key null once the client was erased: then there is no history */
    List<Residence> stays(SubjectKey key) {
        var text = key == null ? null : key.decrypt(PLACE, periods);
        return text == null || text.isEmpty()
                ? List.of()
                : text.lines().map(Residence::of).toList();
    }

    LocalDate statedOn() {
        return statedOn;
    }

    void erase() {
        periods = null;
        statedBy = "erased";
    }
}
