package nl.weerthuis.authorisation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request, but for who makes it.
 *
 * @param address with {@code /v1} and the query
 */
record Call(Operation operation, String address, Map<String, String> headers, Object body) {

    Call {
        headers = new LinkedHashMap<>(headers);
    }

    static Call of(Operation operation, String address, Object body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "application/json");
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return new Call(operation, "/v1" + address, headers, body);
    }

    Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(operation, address, more, body);
    }

    Call without(String header) {
        var less = new LinkedHashMap<>(headers);
        less.remove(header);
        return new Call(operation, address, less, body);
    }

    /** A copy: whoever sends it may add to it. */
    @Override
    public Map<String, String> headers() {
        return new LinkedHashMap<>(headers);
    }
}
