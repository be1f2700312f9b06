package nl.weerthuis.faults.mutant;

import java.time.Duration;
import java.util.List;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;

/** Tries the oracle itself: faults are written into the books, one after the other, and each must be found. */
public final class PlantedFaults implements Experiment {
    private static final long WORK_MILLIS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String SOME_FACT =
            "(select max(id) from faults.applied where service = 'reporting' and channel = 'caseflow')";

    /** @param undo brings the books back to what they were */
    private record Fault(String name, String invariant, String plant, String undo) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault(
                    "a fact applied twice",
                    "I3",
                    "insert into faults.applied (service, channel, subject, sequence) select service, channel, subject, sequence"
                            + " from faults.applied where id = " + SOME_FACT,
                    "delete from faults.applied where id = (select max(id) from faults.applied)"),
            new Fault(
                    "a fact lost",
                    "I3",
                    "update faults.applied set service = 'nobody' where id = " + SOME_FACT,
                    "update faults.applied set service = 'reporting' where service = 'nobody'"),
            new Fault(
                    "a ghost",
                    "I3",
                    "insert into faults.applied (service, channel, subject, sequence)"
                            + " values ('housing', 'allocation-offer', gen_random_uuid(), 1)",
                    "delete from faults.applied where id = (select max(id) from faults.applied)"),
            new Fault(
                    "facts out of order",
                    "I4",
                    "update faults.applied set id = -id where id in (select max(id) from faults.applied"
                            + " where service = 'reporting' and channel = 'caseflow' and sequence > 1)",
                    "update faults.applied set id = -id where id < 0"),
            new Fault(
                    "a gap in the numbers",
                    "I2",
                    "update caseflow.outbox set sequence = sequence + 1000 where id = (select max(id) from caseflow.outbox)",
                    "update caseflow.outbox set sequence = sequence - 1000 where id = (select max(id) from caseflow.outbox)"),
            new Fault(
                    "a nomination gone",
                    "I1",
                    "update caseflow.case_file set region = 'gone-' || region where client_id = (select subject"
                            + " from caseflow.access_log where activity = 'nominate-client' order by id desc limit 1)",
                    "update caseflow.case_file set region = substring(region from 6) where region like 'gone-%'"),
            new Fault(
                    "a state that reporting does not know",
                    "I5",
                    "update reporting.case_standing set state = 'LOST-' || state"
                            + " where case_id = (select case_id from reporting.case_standing where erased_on is null limit 1)",
                    "update reporting.case_standing set state = substring(state from 6) where state like 'LOST-%'"),
            new Fault(
                    "a hold that no offer wants",
                    "I6",
                    "update housing.reservation set status = 'CONFIRMED', viewing_at = 'infinity' where id ="
                            + " (select id from housing.reservation where kind = 'OFFER' and status = 'RELEASED' limit 1)",
                    "update housing.reservation set status = 'RELEASED', viewing_at = null where viewing_at = 'infinity'"),
            new Fault(
                    "a key in no ledger",
                    "I5",
                    "insert into housing.realisation select gen_random_uuid(), '0034', gen_random_uuid(), 'X', '1900-H1', 1, now()",
                    "delete from housing.realisation where period = '1900-H1'"));

    /** An offer came to nothing: by then there is one of everything. */
    private static final String GROUND =
            "select count(*) from housing.reservation where kind = 'OFFER' and status = 'RELEASED'";

    @Override
    public String name() {
        return "planted-faults";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var traffic = scene.traffic();
        boolean isGround = isGround(scene);
        traffic.stop();
        if (!isGround) {
            return result.found("The traffic made nothing that a fault could be planted in.");
        }
        scene.judge();
        if (!scene.look().isEmpty()) {
            return result.found("The books are wrong before anything was planted.")
                    .found(scene.look());
        }
        for (var fault : FAULTS) {
            scene.region().database().run(fault.plant());
            var found = scene.look();
            scene.region().database().run(fault.undo());
            if (found.stream().noneMatch(finding -> finding.invariant().equals(fault.invariant()))) {
                result.found("%s was planted and not found; what was found: %s".formatted(fault.name(), found));
            }
        }
        return result.found(scene.look()).figure("planted", FAULTS.size());
    }

    private static boolean isGround(Scene scene) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Pauses.millis(WORK_MILLIS);
        while (scene.region().database().number(GROUND) == 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pauses.millis(WORK_MILLIS / 20);
        }
        return true;
    }
}
