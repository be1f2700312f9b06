-- Every record of a corporation by the organisation it speaks for and its key there, with the moment it speaks of: the same
-- again changes nothing, and what was said earlier does not undo what was said later.
create table vera_record (
    corporation_id uuid not null,
    kind text not null check (kind in ('EENHEID', 'PUBLICATIE', 'KANDIDAAT', 'AANBIEDING', 'TOEWIJZING',
        'HUUROVEREENKOMST', 'HUUROPZEGGING')),
    -- Empty for the organisation that the corporation delivered for first.
    id_organisatie text not null,
    id_extern text not null,
    dwelling_id uuid references dwelling,
    content text not null,
    unknown_codes boolean not null,
    stated_at timestamptz not null,
    received_at timestamptz not null,
    -- The dwelling's version at which nothing was left to do for this content; null if somebody should look.
    settled_version int,
    primary key (corporation_id, kind, id_organisatie, id_extern)
);
create index vera_record_by_dwelling on vera_record (dwelling_id);

alter table vera_record enable row level security;
alter table vera_record force row level security;
create policy service on vera_record using ((select is_service())) with check ((select is_service()));
create policy corporation on vera_record
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));

-- When somebody last said whether a dwelling is on offer, in whatever way.
create table vacancy_statement (
    dwelling_id uuid primary key references dwelling,
    stated_at timestamptz not null
);
alter table vacancy_statement enable row level security;
alter table vacancy_statement force row level security;
create policy service on vacancy_statement using ((select is_service())) with check ((select is_service()));
create policy corporation on vacancy_statement
    using ((select caller_is_corporation())
        and exists (select from dwelling d where d.id = vacancy_statement.dwelling_id));

-- A corporation may deliver for several organisations, whose keys may be the same. The keys of the main one stand alone;
-- names that are known already were used so.
alter table vera_organisation add column main boolean not null default true;

select set_config('weerthuis.standing', 'SERVICE', true);
insert into vera_record (corporation_id, kind, id_organisatie, id_extern, dwelling_id, content, unknown_codes, stated_at,
        received_at)
    select d.corporation_id, 'EENHEID', '', d.corporation_reference, d.id, m.content, m.unknown_codes, m.received_at,
        m.received_at
    from vera_message m join dwelling d on d.id = m.dwelling_id;
comment on table vera_message is 'Superseded by vera_record; kept for one release, so that the one before it can still run.';

-- A tenant gave notice: when the dwelling is expected to become free. No vacancy yet.
alter table dwelling add column expected_free_on date;
