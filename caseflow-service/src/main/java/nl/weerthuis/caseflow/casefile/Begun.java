package nl.weerthuis.caseflow.casefile;

import java.util.UUID;

/**
 * What a nomination goes on from: its case and its client have their ids already, and perhaps a key.
 *
 * @param state before the nomination: EXPECTED, READY or DRAFT
 * @param keyed whether the client has a key
 */
public record Begun(UUID caseId, UUID clientId, CaseState state, boolean keyed) {

    /** Nothing came before. */
    public static Begun now() {
        return new Begun(UUID.randomUUID(), UUID.randomUUID(), CaseState.DRAFT, false);
    }

    public boolean wasExpected() {
        return state == CaseState.EXPECTED || state == CaseState.READY;
    }
}
