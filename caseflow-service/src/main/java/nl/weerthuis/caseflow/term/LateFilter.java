package nl.weerthuis.caseflow.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which running terms are asked for.
 *
 * @param asTable whether the table asks, which hears of another party's delay only after its days of grace
 * @param still nothing was done since
 */
record LateFilter(Kind kind, Party party, String region, boolean asTable, LocalDate today, Instant still) {

    @Schema(name = "TermKind", description = "Which running terms (Dutch: soort lijst)")
    enum Kind {
        RUNNING,
        OVERDUE,
        STALLED
    }

    /** Over the alias {@code t}. */
    String terms() {
        var clause = "t.region = :ownRegion";
        if (party != null) {
            clause += " and t.party = :party";
        }
        if (kind == Kind.OVERDUE) {
            clause += " and t.dueOn < :today";
        }
        if (kind == Kind.OVERDUE && asTable) {
            clause += " and (t.party = REGION or t.toldOn < :today)";
        }
        return clause;
    }

    /** Over the alias {@code c}. */
    String cases() {
        return kind != Kind.STALLED ? "c.id = t.caseId" : """
                c.id = t.caseId and c.changedAt < :still and not exists (select 1 from CaseHold h
                  where h.caseId = c.id and h.endedOn is null and h.until >= :today)
                """;
    }

    Map<String, Object> parameters() {
        var given = new HashMap<String, Object>(Map.of("ownRegion", region));
        if (party != null) {
            given.put("party", party);
        }
        if (kind != Kind.RUNNING) {
            given.put("today", today);
        }
        if (kind == Kind.STALLED) {
            given.put("still", still);
        }
        return given;
    }
}
