package nl.weerthuis.platform.web;

/** The fixed points of the interface that every service offers. */
final class Api {
    static final String ROOT = "/v1";
    static final String DOCUMENT = ROOT + "/openapi.json";
    static final String PROBLEM_JSON = "application/problem+json";
    static final String VERSION_HEADER = "API-Version";
    static final int JSON_LIMIT = 1024 * 1024;
    static final int URL_LIMIT = 4 * 1024;
    static final int HEADER_LIMIT = 16 * 1024;

    private Api() {}

    /** A path as the document has it: relative to the server, which carries the version. */
    static String relative(String path) {
        return path.startsWith(ROOT + "/") ? path.substring(ROOT.length()) : path;
    }
}
