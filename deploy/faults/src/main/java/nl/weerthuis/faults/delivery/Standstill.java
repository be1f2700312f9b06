package nl.weerthuis.faults.delivery;

import java.time.Duration;
import java.util.Map;
import nl.weerthuis.faults.oracle.Settling;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/** I9: a fact that reporting cannot handle parks its own subject's line; after the repair a replay catches up. */
public final class Standstill implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long WORK_MILLIS = 15_000;
    private static final String RULE_NAME = "fault of reporting";
    /** A bug that depends on the subject: one line in four meets it. */
    private static final String RULE = """
            RULE fault of reporting
            CLASS nl.weerthuis.platform.event.Gate
            METHOD applied
            AT ENTRY
            IF $1.subject().toString().matches(".*[37bf]")
            DO throw new java.lang.IllegalStateException("planted")
            ENDRULE
            """;

    @Override
    public String name() {
        return "standstill";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var agent = scene.region().agent(Part.REPORTING);
        agent.put(RULE_NAME, RULE);
        var traffic = scene.traffic();
        Pauses.millis(WORK_MILLIS);
        traffic.stop();
        awaitOthers(scene, result);
        agent.remove(RULE_NAME, RULE);
        long parked = scene.region()
                .database()
                .number("select count(distinct subject) from reporting.held_event where state = 'PARKED'");
        if (parked == 0) {
            result.found("No line was parked, so nothing was tried.");
        }
        scene.crew().operator().post(Part.REPORTING, "/operator/replays", Map.of(), "replay-" + System.nanoTime());
        return result.figure("parkedLines", parked).found(scene.judge());
    }

    /** All lines but the parked ones go on. */
    private static void awaitOthers(Scene scene, Result result) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            long behind = scene.region().database().number("""
                    select count(*) from caseflow.outbox_sequence stated
                    left join reporting.inbox applied on applied.subject = stated.subject
                        and split_part(applied.source, ':', 6) = 'caseflow'
                    where stated.channel = 'caseflow' and coalesce(applied.last_sequence, 0) <> stated.last_sequence
                    and stated.subject::text !~ '[37bf]$'
                    """);
            if (behind == 0) {
                return;
            }
            Pauses.millis(100);
        }
        result.found("I9: lines that met no fault stand still: "
                + new Settling(scene.region().database()).await(Duration.ZERO));
    }
}
