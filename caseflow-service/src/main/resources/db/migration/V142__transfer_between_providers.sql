-- A client goes to another provider: offered by the one, taken over by the other. The waiting date stays.
create table provider_transfer (
    id uuid primary key,
    version int not null,
    case_id uuid not null references case_file,
    region text not null,
    from_provider_id uuid not null,
    to_provider_id uuid not null,
    state text not null check (state in ('OFFERED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    offered_by text not null,
    offered_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    constraint provider_transfer_to_another check (from_provider_id <> to_provider_id),
    constraint provider_transfer_ended check ((state = 'OFFERED') = (ended_by is null))
);
create unique index transfer_open on provider_transfer (case_id) where state = 'OFFERED';
create index provider_transfer_to on provider_transfer (to_provider_id, offered_at desc);
create index provider_transfer_from on provider_transfer (from_provider_id, offered_at desc);

alter table provider_transfer enable row level security;
alter table provider_transfer force row level security;
create policy seen on provider_transfer for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then (select caller_organisation()) in (from_provider_id, to_provider_id)
    when 'COORDINATOR' then region = (select caller_region())
    else false end);
create policy offered on provider_transfer for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then from_provider_id = (select caller_organisation())
        and exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy ended on provider_transfer for update
    using (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then (select caller_organisation()) in (from_provider_id, to_provider_id)
        else false end)
    with check (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then (select caller_organisation()) in (from_provider_id, to_provider_id)
        else false end);
create policy out_of_conflict on provider_transfer as restrictive for select using ((select is_service())
    or case_id <> all ((select conflicted_cases())::uuid[]));
