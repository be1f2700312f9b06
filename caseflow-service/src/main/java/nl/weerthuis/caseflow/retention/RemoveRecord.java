package nl.weerthuis.caseflow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.erasure.EraseByTerm;
import nl.weerthuis.caseflow.retention.DueRecordRepository.Place;

/** Erases a person or removes a record, if it is still due and nobody else has it in hand. */
@ApplicationScoped
class RemoveRecord {

    private final DueRecordRepository records;
    private final EraseByTerm eraseByTerm;

    RemoveRecord(DueRecordRepository records, EraseByTerm eraseByTerm) {
        this.records = records;
        this.eraseByTerm = eraseByTerm;
    }

    /** @return whether it was done here and now */
    boolean handle(RetentionAction action, Place place, UUID id) {
        var client = records.claim(place, id);
        if (client.isEmpty()) {
            return false;
        }
        switch (action) {
            case ERASE_PERSON -> eraseByTerm.handle(client.get());
            case DELETE_RECORD -> records.delete(place.kind(), id);
            case KEEP -> throw new IllegalStateException("What is kept is not removed");
        }
        return true;
    }
}
