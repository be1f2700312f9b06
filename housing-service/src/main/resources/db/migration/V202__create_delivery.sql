-- Large deliveries: received as a whole, worked off in batches in the name of who sent them.
create table delivery (
    id uuid primary key,
    version int not null,
    corporation_id uuid not null,
    region text not null,
    kind text not null,
    state text not null check (state in ('RECEIVING', 'WORKING', 'DONE', 'STOPPED')),
    sent_by text not null,
    roles text not null,
    assurance text not null,
    stated_at timestamptz not null,
    records int not null,
    received_at timestamptz not null,
    finished_at timestamptz
);
create index delivery_of_corporation on delivery (corporation_id, received_at desc);
create index delivery_to_work_off on delivery (received_at) where state = 'WORKING';

-- A record without persons, until it is worked off; then only what became of it. Findings are codes and places.
create table delivery_record (
    delivery_id uuid not null references delivery on delete cascade,
    position bigint not null,
    outcome text not null check (outcome in ('WAITING', 'ACCEPTED', 'UNCHANGED', 'REJECTED', 'STALE')),
    id_extern text,
    content text,
    dwelling_id uuid,
    findings text,
    primary key (delivery_id, position)
);
create index delivery_record_to_do on delivery_record (delivery_id, position) where outcome = 'WAITING';

alter table delivery enable row level security;
alter table delivery force row level security;
create policy service on delivery using ((select is_service())) with check ((select is_service()));
create policy corporation on delivery
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));

alter table delivery_record enable row level security;
alter table delivery_record force row level security;
create policy service on delivery_record using ((select is_service())) with check ((select is_service()));
create policy corporation on delivery_record
    using ((select caller_is_corporation())
        and delivery_id in (select d.id from delivery d where d.corporation_id = (select caller_organisation())));
