package nl.weerthuis.housing.outgoing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One message to a corporation's own system.
 *
 * @param content in VERA's names; a field that is null there takes away what was said before
 */
record Word(OutgoingKind kind, String method, HoldStep.Key key, Map<String, Object> content) {

    Word {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    static Word post(OutgoingKind kind, HoldStep.Key key) {
        return new Word(kind, "POST", key, keys(key));
    }

    static Word patch(OutgoingKind kind, HoldStep.Key key) {
        return new Word(kind, "PATCH", key, keys(key));
    }

    /** @param value a text, a map, or null to take away what was said before */
    Word with(String field, Object value) {
        var more = new LinkedHashMap<>(content);
        more.put(field, value);
        return new Word(kind, method, key, more);
    }

    Word status(String code) {
        return with("status", code(code));
    }

    Word detail(String code) {
        return with("detailStatus", code(code));
    }

    static Map<String, Object> code(String code) {
        return code == null ? null : Map.of("code", code);
    }

    static Map<String, Object> keys(HoldStep.Key key) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("idExtern", key.idExtern());
        if (key.name() != null) {
            keys.put("idOrganisatie", key.name());
        }
        return keys;
    }
}
