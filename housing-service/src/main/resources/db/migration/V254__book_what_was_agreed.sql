select set_config('weerthuis.standing', 'SERVICE', true);

-- In the ledger other groups than the agreement's are one.
create function ledger_group(stated text) returns text language sql immutable
    return case when stated in ('SHELTERED_LIVING', 'HOMELESS_SHELTER', 'WOMENS_SHELTER', 'YOUTH_CARE') then stated
        else 'OTHER' end;

-- Put before the parties or signed: nothing more is booked in it.
create function quarter_is_shut(of_municipality text, of_corporation uuid, of_quarter int) returns boolean
    language sql stable
    return exists (select from quarter_closing c where c.municipality_code = of_municipality
        and c.corporation_id = of_corporation and c.quarter = of_quarter and c.status <> 'WITHDRAWN');

-- Books every home that counted and is not booked yet: in its own quarter, or in the first open one after it. A home of a period
-- without a target waits for one. Whoever calls has locked the contract.
create function book_realisations(of_municipality text, of_corporation uuid, moment timestamptz) returns void
    language sql as $$
    insert into ledger_entry (id, target_id, region, municipality_code, corporation_id, target_group, kind, amount, quarter,
        concerns_on, realisation_id, booked_at)
    select md5(r.id || ':realised')::uuid, place.target_id, place.region, r.municipality_code, r.corporation_id, place.target_group, 'REALISED',
        -case place.unit when 'PERSON' then r.persons else 1 end, place.quarter, r.counted_on, r.id, moment
    from (
        select c.*, least(greatest(extract(year from c.counted_on)::int * 4 + extract(quarter from c.counted_on)::int - 1,
                c.first_quarter), c.first_quarter + case when length(c.period) = 4 then 3 else 1 end) as own
        from (
            select n.*, left(n.period, 4)::int * 4 + case when n.period like '%-H2' then 2 else 0 end as first_quarter
            from realisation n
            where n.municipality_code = of_municipality and n.corporation_id = of_corporation
                and not exists (select from ledger_entry e where e.realisation_id = n.id and e.corrects is null)
        ) c
    ) r
    cross join lateral (
        select t.id as target_id, t.region, t.target_group, t.unit, q.quarter
        from target_half_year h
        join target t on t.id = h.target_id
        cross join lateral (values (h.half_year * 2), (h.half_year * 2 + 1)) q (quarter)
        where h.municipality_code = of_municipality and h.corporation_id = of_corporation
            and h.target_group = ledger_group(r.target_group) and q.quarter >= r.own
            and exists (select from target_half_year o where o.municipality_code = of_municipality
                and o.corporation_id = of_corporation and o.target_group = h.target_group and o.half_year = r.own / 2)
            and not quarter_is_shut(of_municipality, of_corporation, q.quarter)
        order by q.quarter limit 1
    ) place
    order by r.counted_on, r.id
    on conflict do nothing
    $$;

-- What is left of a period whose last quarter is signed goes to the period right after it, once that has a target of the same
-- group and unit, without an opening of its own. A period whose number nobody knows passes on what it was given. Whoever calls
-- has locked the contract.
create function carry_over(of_municipality text, of_corporation uuid, moment timestamptz) returns void language sql as $$
    with ended as (
        select t.id, t.unit, t.target_group, max(h.half_year) as half_year
        from target t join target_half_year h on h.target_id = t.id
        where t.municipality_code = of_municipality and t.corporation_id = of_corporation
            and not exists (select from ledger_entry e where e.target_id = t.id and e.kind = 'CARRIED_OUT')
        group by t.id
    ), pair as (
        select ended.id, next.id as next_id, ended.half_year * 2 + 1 as quarter, next.first_quarter,
            (select coalesce(sum(e.amount), 0)::int from ledger_entry e join target t on t.id = e.target_id
                where e.target_id = ended.id and (t.number is not null or e.kind in ('OPENING', 'CARRIED_IN'))) as balance
        from ended
        cross join lateral (
            select n.id, min(nh.half_year) * 2 as first_quarter
            from target n join target_half_year nh on nh.target_id = n.id
            where n.municipality_code = of_municipality and n.corporation_id = of_corporation
                and n.target_group = ended.target_group and n.unit = ended.unit and not n.opening_stated
            group by n.id having min(nh.half_year) = ended.half_year + 1
        ) next
        where exists (select from quarter_closing c where c.municipality_code = of_municipality
            and c.corporation_id = of_corporation and c.quarter = ended.half_year * 2 + 1 and c.status = 'CLOSED')
    ), out as (
        insert into ledger_entry (id, target_id, region, municipality_code, corporation_id, target_group, kind, amount, quarter,
            concerns_on, booked_at)
        select md5(t.id || ':carried-out')::uuid, t.id, t.region, t.municipality_code, t.corporation_id, t.target_group, 'CARRIED_OUT', -pair.balance,
            pair.quarter, make_date(pair.first_quarter / 4, pair.first_quarter % 4 * 3 + 1, 1), moment
        from pair join target t on t.id = pair.id
        returning id, target_id, amount
    )
    insert into ledger_entry (id, target_id, region, municipality_code, corporation_id, target_group, kind, amount, quarter, concerns_on,
        carried_from, booked_at)
    select md5(pair.id || ':carried-in')::uuid, n.id, n.region, n.municipality_code, n.corporation_id, n.target_group, 'CARRIED_IN', -out.amount,
        pair.first_quarter, make_date(pair.first_quarter / 4, pair.first_quarter % 4 * 3 + 1, 1), out.id, moment
    from out join pair on pair.id = out.target_id join target n on n.id = pair.next_id
    $$;

-- What stood beside targets until now, as entries: the opening, each number that it had, and every home that counted.
insert into ledger_entry (id, target_id, region, municipality_code, corporation_id, target_group, kind, amount, quarter, concerns_on,
    booked_at)
select gen_random_uuid(), t.id, t.region, t.municipality_code, t.corporation_id, t.target_group, 'OPENING', t.opening_balance, f.half_year * 2,
    make_date(f.half_year / 2, f.half_year % 2 * 6 + 1, 1), now()
from target t
cross join lateral (select min(h.half_year) as half_year from target_half_year h where h.target_id = t.id) f
where t.opening_balance <> 0;

insert into ledger_entry (id, target_id, region, municipality_code, corporation_id, target_group, kind, amount, quarter, concerns_on,
    decision, booked_at)
select gen_random_uuid(), t.id, t.region, t.municipality_code, t.corporation_id, t.target_group,
    case s.before when 0 then 'TARGET' else 'ADJUSTMENT' end, s.number - s.before, f.half_year * 2,
    coalesce(s.adjusted_on, make_date(f.half_year / 2, f.half_year % 2 * 6 + 1, 1)), s.decision, now()
from target t
cross join lateral (select min(h.half_year) as half_year from target_half_year h where h.target_id = t.id) f
cross join lateral (
    select a.position, a.adjusted_on, a.decision, coalesce(a.number, 0) as number,
        coalesce(lag(coalesce(a.number, 0)) over (order by a.position), 0) as before
    from (select position, number, decision, adjusted_on from target_adjustment where target_id = t.id
          union all
          select 0, t.number, null, null
          where not exists (select from target_adjustment where target_id = t.id)) a
) s
where s.number <> s.before
order by t.id, s.position;

select book_realisations(municipality_code, corporation_id, now()) from ledger_contract;
