package nl.weerthuis.caseflow.personexport;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.personexport.FormerProviders.Former;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportSink;

/**
 * Leaves out why a provider before did what it did, as its successor sees it nowhere else: that provider gives it to the
 * person itself. That it was done stays.
 */
final class OwnMotives implements ExportSink {

    // By the kind of record: what says why.
    private static final Map<String, Set<String>> WHY = Map.of(
            "assignment", Set.of("reason"),
            "break_glass", Set.of("reasonCode", "explanation"),
            "fact_correction", Set.of("reason"));
    private static final String WITHDRAWN = "case-withdrawn";
    private static final String FACT = "nl.weerthuis.%s.v1".formatted(WITHDRAWN);

    private final ExportSink sink;
    private final Set<String> former;
    private final Instant until;
    private String section;

    OwnMotives(ExportSink sink, Former former) {
        this.sink = sink;
        this.former = former.providers().stream().map(UUID::toString).collect(Collectors.toSet());
        this.until = former.until();
    }

    @Override
    public void begin(AccessExport head) throws IOException {
        sink.begin(head);
    }

    @Override
    public void section(String code, String title) throws IOException {
        section = code;
        sink.section(code, title);
    }

    @Override
    public void record(Map<String, Object> fields) throws IOException {
        // In the order in which they were read.
        var kept = new LinkedHashMap<>(fields);
        if (former.contains(String.valueOf(fields.getOrDefault("organisation", fields.get("organisationId"))))) {
            kept.keySet().removeAll(WHY.getOrDefault(section, Set.of()));
            if (WITHDRAWN.equals(fields.get("kind"))) {
                kept.remove("code");
            }
        }
        if (FACT.equals(fields.get("type"))
                && Instant.parse(fields.get("recordedAt").toString()).isBefore(until)) {
            kept.remove("data");
        }
        sink.record(kept);
    }

    @Override
    public void end(List<AccessExport.Elsewhere> elsewhere) throws IOException {
        sink.end(elsewhere);
    }
}
