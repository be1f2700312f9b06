package nl.weerthuis.platform.metric;

/**
 * A figure for those who keep the service running, sampled now and then. Not for publication: it is neither rounded nor
 * suppressed, and is about all regions together.
 *
 * @param name in Prometheus' manner, with its unit: {@code caseflow_cases}
 * @param tag what it is split by, or {@code null}
 * @param sql gives one number per value of the tag (value, number), or one number alone
 */
public record Figure(String name, String description, String tag, String sql) {

    public static Figure of(String name, String description, String sql) {
        return new Figure(name, description, null, sql);
    }

    public static Figure by(String tag, String name, String description, String sql) {
        return new Figure(name, description, tag, sql);
    }
}
