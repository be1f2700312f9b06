package nl.weerthuis.faults.oracle;

import java.util.List;
import nl.weerthuis.faults.region.Database;

/** I5 and I6: what one service knows equals what another knows, and nothing is held twice or by nobody. */
final class BooksCheck {
    private static final String HELD_TWICE = """
            select dwelling_id, count(*) from housing.reservation where status in ('HELD', 'CONFIRMED')
            group by dwelling_id having count(*) > 1
            """;
    private static final String LET_TWICE = """
            select dwelling_id, count(*) from housing.tenancy where status in ('SIGNED', 'ACTIVE')
            group by dwelling_id having count(*) > 1
            """;
    private static final String HELD_BY_NOBODY = """
            select held.id, held.status, coalesce(offer.status, 'none') from housing.reservation held
            left join allocation.offer offer on offer.id = held.id
            where held.kind = 'OFFER' and held.status in ('HELD', 'CONFIRMED')
            and (offer.status is null or offer.status not in ('MADE', 'VIEWING_PLANNED', 'ACCEPTED', 'CONFIRMED'))
            """;
    private static final String OFFERED_NOT_HELD = """
            select offer.id, offer.status, coalesce(held.status, 'none') from allocation.offer offer
            left join housing.reservation held on held.id = offer.id
            where offer.status in ('MADE', 'VIEWING_PLANNED', 'ACCEPTED', 'CONFIRMED')
            and (held.status is null or held.status not in ('HELD', 'CONFIRMED'))
            """;
    private static final String DWELLING_STATUS = """
            select dwelling.id, dwelling.status from housing.dwelling dwelling
            where (dwelling.status = 'RESERVED') <> exists (select from housing.reservation held
                where held.dwelling_id = dwelling.id and held.status in ('HELD', 'CONFIRMED'))
            and not exists (select from housing.tenancy signed
                where signed.dwelling_id = dwelling.id and signed.status = 'SIGNED')
            """;
    private static final String CASE_STATES = """
            select coalesce(own.id, seen.case_id), own.state, seen.state from caseflow.case_file own
            full join reporting.case_standing seen on seen.case_id = own.id
            where own.state is distinct from seen.state and own.erased_on is null and seen.erased_on is null
            """;
    private static final String OFFER_STATES = """
            select coalesce(own.id, seen.offer_id), own.status, seen.status from allocation.offer own
            full join reporting.offer_standing seen on seen.offer_id = own.id
            where own.status is distinct from seen.status and (own.id is not null or seen.requested_on is not null)
            """;
    private static final String KEYS = """
            select keys.n, ledger.n, counted.n from
                (select count(*) n from housing.tenancy where key_date is not null) keys,
                (select count(*) n from housing.realisation) ledger,
                (select count(*) n from allocation.realisation) counted
            where keys.n <> ledger.n or keys.n <> counted.n
            """;
    private static final String COURSE = """
            select offer.id, offer.status, seen.status from allocation.offer offer
            join housing.tenancy seen on seen.offer_id = offer.id
            where (seen.key_date is not null) <> (offer.status = 'HOUSED')
            """;

    private final Database database;

    BooksCheck(Database database) {
        this.database = database;
    }

    List<Finding> look() {
        var findings = new Findings();
        ask(findings, "I5", "a dwelling is held twice", HELD_TWICE);
        ask(findings, "I5", "a dwelling is let twice", LET_TWICE);
        ask(findings, "I5", "case, its state in caseflow, in reporting", CASE_STATES);
        ask(findings, "I5", "offer, its status in allocation, in reporting", OFFER_STATES);
        ask(findings, "I5", "keys handed over, realised in housing, in allocation", KEYS);
        ask(findings, "I5", "offer, its status, its tenancy's", COURSE);
        ask(findings, "I6", "held, and no offer wants it", HELD_BY_NOBODY);
        ask(findings, "I6", "offered, and not held", OFFERED_NOT_HELD);
        ask(findings, "I6", "a dwelling's status is not that of its holds", DWELLING_STATUS);
        return findings.list();
    }

    private void ask(Findings findings, String invariant, String what, String sql) {
        findings.rows(invariant, what, database.rows(sql));
    }
}
