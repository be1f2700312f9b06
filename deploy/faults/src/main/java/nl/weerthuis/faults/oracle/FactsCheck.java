package nl.weerthuis.faults.oracle;

import java.util.List;
import nl.weerthuis.faults.oracle.Subscriptions.Subscription;
import nl.weerthuis.faults.region.Database;

/** I2, I3, I4: facts are numbered without gap, and each took effect once, in order, wherever it is listened to. */
final class FactsCheck {
    private static final String GAPS = """
            select channel, subject, count(*), min(sequence), max(sequence) from %1$s.outbox
            group by channel, subject
            having min(sequence) <> 1 or count(*) <> max(sequence) or count(distinct sequence) <> count(*)
            """;
    private static final String AHEAD = """
            select given.channel, given.subject, given.last_sequence from %1$s.outbox_sequence given
            left join (select channel, subject, max(sequence) as last from %1$s.outbox group by channel, subject) stated
                on stated.channel = given.channel and stated.subject = given.subject
            where given.last_sequence <> coalesce(stated.last, 0)
            """;
    private static final String LOST_OR_DOUBLED = """
            select stated.subject, stated.sequence, stated.type, count(applied.id) from %1$s.outbox stated
            left join faults.applied applied
                on applied.service = '%2$s' and applied.channel = stated.channel
                and applied.subject = stated.subject and applied.sequence = stated.sequence
            where stated.channel = '%3$s'
            group by stated.subject, stated.sequence, stated.type having count(applied.id) <> 1
            """;
    private static final String GHOSTS = """
            select applied.subject, applied.sequence from faults.applied applied
            where applied.service = '%2$s' and applied.channel = '%3$s'
            and not exists (select from %1$s.outbox stated where stated.channel = applied.channel
                and stated.subject = applied.subject and stated.sequence = applied.sequence)
            """;
    private static final String OUT_OF_ORDER = """
            select subject, sequence, before from (
                select subject, sequence, lag(sequence) over (partition by subject order by id) as before
                from faults.applied where service = '%2$s' and channel = '%3$s') pairs
            where sequence <= before
            """;
    /** Who answers late hears once more that the offer is closed, without its code. */
    private static final String SAID_TWICE = """
            select type, subject, count(*) from %1$s.outbox
            where type in ('nl.weerthuis.case-submitted.v1', 'nl.weerthuis.offer-requested.v1',
                'nl.weerthuis.offer-closed.v1', 'nl.weerthuis.offer-accepted.v1', 'nl.weerthuis.offer-confirmed.v1',
                'nl.weerthuis.dwelling-registered.v1', 'nl.weerthuis.dwelling-reserved.v1',
                'nl.weerthuis.keys-handed-over.v1', 'nl.weerthuis.municipality-assigned.v1')
            group by type, subject, case type when 'nl.weerthuis.offer-closed.v1' then data else '' end
            having count(*) > 1
            """;

    private final Database database;

    FactsCheck(Database database) {
        this.database = database;
    }

    List<Finding> look() {
        var findings = new Findings();
        for (var service : Subscriptions.publishers()) {
            findings.rows("I2", service + " numbers facts with a gap", database.rows(GAPS.formatted(service)));
            findings.rows("I2", service + " gave a number to no fact", database.rows(AHEAD.formatted(service)));
            findings.rows("I2", service + " states once what it said", database.rows(SAID_TWICE.formatted(service)));
        }
        Subscriptions.all().forEach(way -> look(findings, way));
        return findings.list();
    }

    private void look(Findings findings, Subscription way) {
        findings.rows("I3", way.to() + " applied not once (last: how often)", ask(LOST_OR_DOUBLED, way));
        findings.rows("I3", way.to() + " applied a ghost of " + way.channel(), ask(GHOSTS, way));
        findings.rows("I4", way.to() + " applied out of order (last: the one before)", ask(OUT_OF_ORDER, way));
    }

    private List<Database.Row> ask(String sql, Subscription way) {
        return database.rows(sql.formatted(way.from(), way.to(), way.channel()));
    }
}
