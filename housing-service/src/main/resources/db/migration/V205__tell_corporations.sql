-- What a corporation's own system should hear of: every step of a hold on one of its dwellings. A step is noted with what it
-- follows from, and put into VERA's words after its commit, by one process at a time: a reader who has seen a place has seen
-- all before it, also when a transaction that began earlier commits later.
create table hold_step (
    id bigint generated always as identity primary key,
    hold_id uuid not null,
    -- Null for a hold that is new.
    was text,
    status text not null
);
alter table hold_step enable row level security;
alter table hold_step force row level security;
create policy service on hold_step using ((select is_service())) with check ((select is_service()));

create function note_hold_step() returns trigger language plpgsql as $$
declare
    standing text := current_setting('weerthuis.standing', true);
begin
    -- Whoever takes the step writes only the hold; what its corporation is told is the service's.
    perform set_config('weerthuis.standing', 'SERVICE', true);
    insert into ${flyway:defaultSchema}.hold_step (hold_id, was, status)
    values (new.id, case when tg_op = 'UPDATE' then old.status end, new.status);
    perform set_config('weerthuis.standing', standing, true);
    return new;
end $$;
create trigger hold_is_placed after insert on reservation for each row execute function note_hold_step();
create trigger hold_takes_a_step after update on reservation for each row
    when (new.status is distinct from old.status or new.viewing_at is distinct from old.viewing_at)
    execute function note_hold_step();

-- How allocation says that an offer ended; of the reason only what is about the dwelling.
create table hold_closing (
    hold_id uuid primary key,
    outcome text not null,
    objection text check (objection in ('DWELLING', 'SURROUNDINGS', 'RENT_TOO_HIGH', 'SIZE')),
    noted_at timestamptz not null
);
alter table hold_closing enable row level security;
alter table hold_closing force row level security;
create policy service on hold_closing using ((select is_service())) with check ((select is_service()));

-- The same in VERA's words, in the order in which each corporation is told. Names offers and dwellings, never a person.
create table outgoing_message (
    id uuid primary key,
    corporation_id uuid not null,
    position bigint not null,
    hold_id uuid not null,
    dwelling_id uuid not null,
    -- Whether it is the first word on a hold: a system that will not have it does not want the hold.
    opening boolean not null,
    kind text not null check (kind in ('PUBLICATIE', 'AANBIEDING', 'KANDIDAAT', 'TOEWIJZING')),
    method text not null check (method in ('POST', 'PATCH')),
    -- As in vera_record: empty for the main organisation.
    id_organisatie text not null,
    id_extern text not null,
    content text not null,
    stated_at timestamptz not null,
    constraint outgoing_message_position unique (corporation_id, position)
);
create index outgoing_message_of_key on outgoing_message (corporation_id, kind, id_extern);
create index outgoing_message_stated on outgoing_message (stated_at);
alter table outgoing_message enable row level security;
alter table outgoing_message force row level security;
create policy service on outgoing_message using ((select is_service())) with check ((select is_service()));
create policy corporation on outgoing_message for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));

create table outgoing_count (
    corporation_id uuid primary key,
    last bigint not null
);
alter table outgoing_count enable row level security;
alter table outgoing_count force row level security;
create policy service on outgoing_count using ((select is_service())) with check ((select is_service()));
create policy corporation on outgoing_count for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));

-- How far a connection was told, and what its system did not want to hear.
create table vera_push (
    connection_id uuid primary key references vera_connection,
    version int not null,
    corporation_id uuid not null,
    through bigint not null,
    due_at timestamptz not null,
    failures int not null,
    last_at timestamptz,
    last_good_at timestamptz,
    last_trouble text
);
create index vera_push_due on vera_push (due_at);
alter table vera_push enable row level security;
alter table vera_push force row level security;
create policy service on vera_push using ((select is_service())) with check ((select is_service()));
create policy corporation on vera_push
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));

create table vera_push_refusal (
    connection_id uuid not null references vera_push on delete cascade,
    position bigint not null,
    trouble text not null,
    refused_at timestamptz not null,
    primary key (connection_id, position)
);
alter table vera_push_refusal enable row level security;
alter table vera_push_refusal force row level security;
create policy service on vera_push_refusal using ((select is_service())) with check ((select is_service()));
create policy corporation on vera_push_refusal for select
    using ((select caller_is_corporation())
        and connection_id in (select p.connection_id from vera_push p
            where p.corporation_id = (select caller_organisation())));

-- What is held now is told from its beginning.
select set_config('weerthuis.standing', 'SERVICE', true);
insert into hold_step (hold_id, was, status) select id, null, 'HELD' from reservation where status in ('HELD', 'CONFIRMED')
    order by id;
insert into hold_step (hold_id, was, status) select id, 'HELD', 'CONFIRMED' from reservation where status = 'CONFIRMED'
    order by id;

-- A corporation's own system may refuse a hold.
alter table supply_conflict drop constraint supply_conflict_cause_check;
alter table supply_conflict add constraint supply_conflict_cause_check check (cause in
    ('LET_ELSEWHERE', 'OUT_OF_USE', 'PUBLICATION_WITHDRAWN', 'PUBLICATION_CLOSED', 'HOLD_REFUSED'));
