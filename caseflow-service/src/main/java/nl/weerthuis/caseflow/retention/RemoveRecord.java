package nl.weerthuis.caseflow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.erasure.EraseByTerm;
import nl.weerthuis.caseflow.retention.DueRecordRepository.Place;

/** Erases a person or removes a record, if it is still due and nobody else has it in hand. */
@ApplicationScoped
class RemoveRecord {

    private final DueRecordRepository records;
    private final EraseByTerm eraseByTerm;
    private final Clients clients;

    RemoveRecord(DueRecordRepository records, EraseByTerm eraseByTerm, Clients clients) {
        this.records = records;
        this.eraseByTerm = eraseByTerm;
        this.clients = clients;
    }

    /** @return whether it was done here and now */
    boolean handle(RetentionAction action, Place place, UUID id) {
        var claimed = records.claim(place, id);
        if (claimed.isEmpty()) {
            return false;
        }
        switch (action) {
            case ERASE_PERSON -> eraseByTerm.handle(claimed.get().client());
            case DELETE_RECORD -> delete(place.kind(), id, claimed.get());
            case KEEP -> throw new IllegalStateException("What is kept is not removed");
        }
        return true;
    }

    private void delete(RecordKind kind, UUID id, DueRecordRepository.Claimed claimed) {
        records.delete(kind, id);
        if (kind.isBeforeCase()) {
            clients.forgetUnlessKnown(claimed.client());
        }
    }
}
