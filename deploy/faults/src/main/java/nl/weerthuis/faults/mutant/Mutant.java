package nl.weerthuis.faults.mutant;

import java.util.List;
import nl.weerthuis.faults.crash.CrashPoints;
import nl.weerthuis.faults.crash.Point;
import nl.weerthuis.faults.delivery.Duplicates;
import nl.weerthuis.faults.race.OneDwelling;
import nl.weerthuis.faults.race.SameKey;
import nl.weerthuis.faults.region.Database;
import nl.weerthuis.faults.scene.Experiment;

/**
 * A region that is wrong in one known way, made from outside by rules of the agent and by SQL. The experiment that stands
 * beside it must find that out.
 */
enum Mutant {
    /** Every fact is new, however often it comes. */
    NO_INBOX("""
            RULE no inbox
            CLASS nl.weerthuis.platform.event.Gate
            METHOD gated
            AFTER WRITE $last
            IF TRUE
            DO $last = $1.sequence() - 1
            ENDRULE
            RULE each by itself
            CLASS nl.weerthuis.platform.event.Together
            METHOD pass
            AT ENTRY
            IF TRUE
            DO RETURN false
            ENDRULE
            """, List.of(), new Duplicates(1)),

    /** The relay sends what is above the highest number that it has sent, so what is committed late is never sent. */
    HIGH_WATER_MARK("""
            RULE high-water mark
            CLASS nl.weerthuis.platform.event.Relay
            METHOD unsent
            AT EXIT
            IF TRUE
            DO RETURN nl.weerthuis.faults.mutant.HighWater.above($!)
            ENDRULE
            """, List.of(), new SameKey(400)),

    /** Nobody but the code looks whether a dwelling is held, and it looks before it writes. */
    CHECK_THEN_INSERT("""
            RULE no state on the dwelling
            CLASS nl.weerthuis.housing.dwelling.Supply
            METHOD reserve
            AT ENTRY
            IF TRUE
            DO RETURN
            ENDRULE
            RULE no lock
            CLASS io.quarkus.hibernate.orm.panache.runtime.PanacheQueryImpl
            METHOD withLock
            AT ENTRY
            IF TRUE
            DO $1 = jakarta.persistence.LockModeType.NONE
            ENDRULE
            RULE check, then insert
            CLASS nl.weerthuis.housing.reservation.ReservationRepository
            METHOD open
            AT ENTRY
            IF TRUE
            DO RETURN nl.weerthuis.faults.mutant.CheckThenInsert.open($0.getEntityManager(), $1)
            ENDRULE
            """, List.of("drop index housing.dwelling_already_reserved"), new OneDwelling(5)),

    /** Says that it has read before it has done. */
    OFFSET_BEFORE_EFFECT("""
            RULE offset before effect
            CLASS nl.weerthuis.platform.event.ConsumerLoop
            METHOD consume
            AFTER INVOKE poll
            IF TRUE
            DO $1.commitSync()
            ENDRULE
            """, List.of(), new CrashPoints(5, List.of(Point.CONSUMER_BEFORE_EFFECT)));

    private final String rules;
    private final List<String> sql;
    private final Experiment experiment;

    Mutant(String rules, List<String> sql, Experiment experiment) {
        this.rules = rules;
        this.sql = sql;
        this.experiment = experiment;
    }

    String rules() {
        return rules;
    }

    void alter(Database database) {
        sql.forEach(database::run);
    }

    Experiment experiment() {
        return experiment;
    }
}
