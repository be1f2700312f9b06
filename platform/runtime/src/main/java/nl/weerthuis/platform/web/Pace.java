package nl.weerthuis.platform.web;

import java.time.Duration;
import java.util.Locale;

/** How often an organisation may ask. The one place that decides which operation is asked how often. */
enum Pace {
    USUAL("requests", 100, 200, Duration.ofSeconds(1)),
    /** Finding a person by what others know too, as a number of nine digits that can be tried one by one. */
    SEARCH("searches", 10, 10, Duration.ofMinutes(1)),
    /** Taking a whole table away. */
    EXPORT("exports", 5, 5, Duration.ofMinutes(1)),
    /** Lines of the log about what it was refused; no request is kept waiting for these. */
    REFUSAL_LINE("refusal-lines", 10, 10, Duration.ofSeconds(1));

    private static final String SEARCHES = "/_search";
    private static final String CSV = "text/csv";

    private final String label;
    private final int rate;
    private final int burst;
    private final Duration window;

    Pace(String label, int rate, int burst, Duration window) {
        this.label = label;
        this.rate = rate;
        this.burst = burst;
        this.window = window;
    }

    /** @param accept what the caller wants to get, null if it did not say */
    static Pace of(String method, String path, String accept) {
        if (path.endsWith(SEARCHES)) {
            return SEARCH;
        }
        var csv = accept != null && accept.toLowerCase(Locale.ROOT).contains(CSV);
        return method.equals("GET") && csv ? EXPORT : USUAL;
    }

    String label() {
        return label;
    }

    /** As delivered; the operator may set another. */
    int rate() {
        return rate;
    }

    /** How many may come at once, when there was nothing before, at the given rate. */
    int burst(int rate) {
        return rate * (burst / this.rate);
    }

    Duration window() {
        return window;
    }
}
