package nl.weerthuis.platform.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** Which looks ask for a second pair of eyes. */
@ConfigMapping(prefix = "weerthuis.audit.reviews")
interface ReviewConfig {

    /** More persons than this in one clock hour by one person are reviewed. */
    @WithDefault("200")
    int manySubjects();

    /** When a working day begins, Dutch time. */
    @WithDefault("07:00")
    LocalTime dayBegins();

    /** When a working day ends, Dutch time. */
    @WithDefault("19:00")
    LocalTime dayEnds();

    /** How often is counted what is overdue. */
    @WithDefault("1h")
    String every();
}
