package nl.weerthuis.reporting.snapshot;

import java.time.LocalDate;
import java.util.List;

/**
 * What a snapshot is about.
 *
 * @param municipalities that take part in the region's agreement
 * @param targetGroups that its agreement counts; others are outflow that it is not about
 */
public record Scope(String region, LocalDate asOf, List<String> municipalities, List<String> targetGroups) {

    public Scope {
        municipalities = List.copyOf(municipalities);
        targetGroups = List.copyOf(targetGroups);
    }
}
