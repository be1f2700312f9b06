package nl.weerthuis.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of an OpenAPI document; the path without {@code /v1}.
 *
 * @param content per content type the schema of the body, references resolved
 * @param answered properties that its answers have, at the outermost level
 */
record Operation(
        String service,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> content,
        Set<String> answered) {

    record Parameter(String name, String in) {}

    String line() {
        return method + " " + path;
    }

    /** It moves the time for everybody: it comes last. */
    boolean movesTime() {
        return path.equals("/operator/clock") && !method.equals("GET");
    }

    @Override
    public String toString() {
        return service + " " + line();
    }
}
