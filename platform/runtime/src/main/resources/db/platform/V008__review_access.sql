-- What a privacy officer concluded on somebody's looks of a month; appended only. The last one counts, for as many lines.
create table access_review_conclusion (
    id uuid primary key,
    review uuid not null,
    region text not null,
    organisation uuid not null,
    actor text not null,
    reason text not null,
    lines bigint not null,
    outcome text not null check (outcome in ('EXPLAINED', 'INCIDENT')),
    note text not null,
    concluded_by text not null,
    concluded_at timestamptz not null
);
create index access_review_conclusion_by_review on access_review_conclusion (review, concluded_at);
alter table access_review_conclusion enable row level security;
alter table access_review_conclusion force row level security;
create policy service on access_review_conclusion for select using ((select is_service()));
create policy guard_reads on access_review_conclusion for select using (
    (select caller_has('privacy-officer')) and region = (select caller_region())
    and ((select caller_kind()) = 'REGION' or organisation = (select caller_organisation())));
create policy guard_concludes on access_review_conclusion for insert with check (
    (select caller_has('privacy-officer')) and region = (select caller_region())
    and ((select caller_kind()) = 'REGION' or organisation = (select caller_organisation()))
    and concluded_by = (select caller_subject()) and actor <> (select caller_subject()));

-- What there is to review: per Dutch month, organisation, person and reason. Shows no more than the reader's own rows of the
-- access log. The id begins with the month. Systems work at any hour and for many: of them only the first two reasons.
create function access_reviews(
        from_moment timestamptz, to_moment timestamptz, many_subjects int, day_begins time, day_ends time)
    returns table (id uuid, month text, region text, organisation uuid, actor text, reason text,
        lines bigint, subjects bigint, first_at timestamptz, last_at timestamptz)
    language sql stable as $$
    with line as (
        select l.region, l.organisation, l.actor, l.subject, l.logged_at, l.break_glass, l.protection_level,
            'system' = any (string_to_array(l.roles, ' ')) as is_system,
            l.logged_at at time zone 'Europe/Amsterdam' as dutch
        from access_log l
        where l.logged_at >= from_moment and l.logged_at < to_moment
            and l.region is not null and l.organisation is not null and l.actor <> l.subject::text
    ), busy as (
        select l.region, l.organisation, l.actor, date_trunc('hour', l.logged_at) as hour
        from line l where not l.is_system
        group by 1, 2, 3, 4 having count(distinct l.subject) > many_subjects
    ), found as (
        select l.*, to_char(l.dutch, 'YYYY-MM') as month, r.reason
        from line l
        left join busy b on b.region = l.region and b.organisation = l.organisation and b.actor = l.actor
            and b.hour = date_trunc('hour', l.logged_at)
        cross join lateral (values
            ('BREAK_GLASS', l.break_glass),
            ('PROTECTED_SUBJECT', l.protection_level <> 'STANDARD'),
            ('MANY_SUBJECTS_IN_AN_HOUR', b.actor is not null),
            ('OUTSIDE_WORKING_HOURS', not l.is_system and (extract(isodow from l.dutch) > 5
                or l.dutch::time < day_begins or l.dutch::time >= day_ends))
        ) as r (reason, holds)
        where r.holds
    ), named as (
        select f.*, encode(sha256(convert_to(concat_ws('|', f.month, f.region, f.organisation, f.reason, f.actor), 'UTF8')), 'hex')
            as digest
        from found f
    )
    select (replace(n.month, '-', '') || substr(n.digest, 1, 6) || '8' || substr(n.digest, 7, 3) || '8'
            || substr(n.digest, 10, 15))::uuid,
        n.month, n.region, n.organisation, n.actor, n.reason,
        count(*), count(distinct n.subject), min(n.logged_at), max(n.logged_at)
    from named n
    group by n.digest, n.month, n.region, n.organisation, n.actor, n.reason
$$;
