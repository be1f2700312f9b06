package nl.weerthuis.authorisation;

/** One line of an OpenAPI document, as in {@code GET /cases/{id}}; the path without {@code /v1}. */
record Operation(String service, String method, String path) implements Comparable<Operation> {

    static Operation of(String service, String line) {
        var words = line.split(" ", 2);
        return new Operation(service, words[0], words[1]);
    }

    boolean reads() {
        return method.equals("GET") || path.endsWith("/_search");
    }

    String line() {
        return method + " " + path;
    }

    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return service + " " + line();
    }
}
