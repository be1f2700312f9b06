package nl.weerthuis.housing.vera;

import java.util.UUID;

/**
 * Which record of which corporation.
 *
 * @param organisation empty for the one that the corporation delivered for first
 */
record VeraKey(UUID corporation, VeraKind kind, String organisation, String idExtern) {

    VeraKey ofKind(VeraKind other) {
        return new VeraKey(corporation, other, organisation, idExtern);
    }

    VeraKey withKey(String key) {
        return new VeraKey(corporation, kind, organisation, key.strip());
    }

    /** As the corporation's own key of a dwelling or a contract: keys of the main organisation stand alone. */
    String reference() {
        return organisation.isEmpty() ? idExtern : organisation + "/" + idExtern;
    }
}
