package nl.weerthuis.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a request was told about how often it may be made. */
record Allowance(Pace pace, int rate, boolean granted, long remaining, long seconds) {

    static final String HEADER = "RateLimit";
    static final String POLICY_HEADER = "RateLimit-Policy";

    /** For the answer (draft-ietf-httpapi-ratelimit-headers); with Retry-After when it was refused. */
    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                POLICY_HEADER,
                "\"%s\";q=%d;w=%d".formatted(pace.label(), rate, pace.window().toSeconds()));
        headers.put(HEADER, "\"%s\";r=%d;t=%d".formatted(pace.label(), remaining, seconds));
        if (!granted) {
            headers.put(Answer.RETRY_AFTER, String.valueOf(seconds));
        }
        return headers;
    }
}
