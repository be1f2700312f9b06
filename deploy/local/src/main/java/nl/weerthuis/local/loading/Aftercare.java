package nl.weerthuis.local.loading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.api.WarmHandover;
import nl.weerthuis.local.process.Part;

/** After the keys: the warm handover, and how it goes three months later. */
final class Aftercare {
    private static final int MONTHS = 3;
    private static final int ONE_IN = 6;

    private final Crew crew;
    private final Map<Placement, LocalDate> settled = new LinkedHashMap<>();

    Aftercare(Crew crew) {
        this.crew = crew;
    }

    void handOver(Placement placement, LocalDate day) {
        var worker = crew.caseWorker(placement.person().provider());
        WarmHandover.accepted(crew, worker, placement.caseId(), placement.key("handover-acceptance"));
        worker.postWhenReady(
                Part.CASEFLOW,
                "/cases/%s/handover".formatted(placement.caseId()),
                Map.of("completedOn", day),
                placement.key("handover"),
                Set.of("case-state"));
    }

    void since(Placement placement, LocalDate day) {
        settled.put(placement, day);
    }

    void lookBack(LocalDate today) {
        var due = settled.entrySet().stream()
                .filter(entry -> !entry.getValue().plusMonths(MONTHS).isAfter(today))
                .map(Map.Entry::getKey)
                .toList();
        Parallel.each(due, this::record);
    }

    /** Most are well; of some nobody knows, and that is an answer too. */
    private void record(Placement placement) {
        var outcome = placement.person().number() % ONE_IN == 0 ? "UNKNOWN" : "STABLE";
        crew.caseWorker(placement.person().provider())
                .post(
                        Part.CASEFLOW,
                        "/cases/%s/aftercare-moments".formatted(placement.caseId()),
                        Map.of("moment", "M3", "outcome", outcome),
                        placement.key("aftercare"));
    }
}
