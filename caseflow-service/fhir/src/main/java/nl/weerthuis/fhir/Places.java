package nl.weerthuis.fhir;

import java.util.HashMap;
import java.util.Map;

/** Where in the bundle each field of the nomination came from, so that a fault that caseflow finds is shown there. */
final class Places {

    private final Map<String, String> paths = new HashMap<>();
    private String extension = "Bundle";

    /** @param pointer a JSON pointer into the nomination */
    void put(String pointer, String path) {
        paths.put(pointer, path);
    }

    void extension(String path) {
        extension = path;
    }

    /** The place of the field, or where it would stand. */
    String of(String pointer) {
        var known = pointer;
        while (!known.isEmpty() && !paths.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        var path = new StringBuilder(known.isEmpty() ? extension : paths.get(known));
        if (path.indexOf("extension(") < 0) {
            return path.toString();
        }
        for (var missing : pointer.substring(known.length()).split("/")) {
            if (!missing.isEmpty() && Findings.isName(missing)) {
                path.append(".extension('").append(missing).append("')");
            }
        }
        return path.toString();
    }
}
