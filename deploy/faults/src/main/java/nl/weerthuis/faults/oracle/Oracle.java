package nl.weerthuis.faults.oracle;

import java.time.Duration;
import java.util.List;
import nl.weerthuis.faults.history.History;
import nl.weerthuis.faults.region.FaultRegion;
import nl.weerthuis.faults.traffic.Sender;
import nl.weerthuis.local.api.Api;

/** Says whether the region is as it would be had nothing happened to it. Asked when the traffic stands still. */
public final class Oracle {
    /** Sixty seconds are the aim, and measured; a machine that is busy with other things is no fault. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final int REPLAYS = 100;

    private static final double NANOS_PER_SECOND = 1e9;

    private final FaultRegion region;
    private final History history;
    private double secondsToRest;

    public Oracle(FaultRegion region, History history) {
        this.region = region;
        this.history = history;
    }

    /** All findings; none is what is wanted. */
    public List<Finding> judge() {
        var findings = new Findings();
        if (!region.keeper().awaitReady(PATIENCE)) {
            findings.add("I14", "not all processes are ready after %d s".formatted(PATIENCE.toSeconds()));
        }
        long began = System.nanoTime();
        findings.addAll(new Settling(region.database()).await(PATIENCE));
        secondsToRest = (System.nanoTime() - began) / NANOS_PER_SECOND;
        findings.addAll(look());
        findings.addAll(new ReplayCheck(new Sender(new Api(region.ports()), history)).look(history.lines(), REPLAYS));
        return findings.list();
    }

    /** How long the last verdict waited until everything was at rest, once all was ready. */
    public double secondsToRest() {
        return secondsToRest;
    }

    /** What the books say now, at rest or not. */
    public List<Finding> look() {
        var findings = new Findings();
        findings.addAll(new FactsCheck(region.database()).look());
        findings.addAll(new BooksCheck(region.database()).look());
        findings.addAll(HistoryCheck.of(region.database()).look(history.lines()));
        return findings.list();
    }
}
