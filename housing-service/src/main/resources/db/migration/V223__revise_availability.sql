-- What was said, once and again, of when a dwelling becomes free and why it stands empty.
create table availability_revision (
    id uuid primary key,
    dwelling_id uuid not null references dwelling,
    expected_on date,
    empty_since date,
    reason text not null,
    stated_at timestamptz not null
);
create index availability_revision_by_dwelling on availability_revision (dwelling_id, stated_at desc);

-- Seen by its corporation and the coordinator, not by a municipality; said by its corporation.
alter table availability_revision enable row level security;
alter table availability_revision force row level security;
create policy service on availability_revision using ((select is_service())) with check ((select is_service()));
create policy coordinator on availability_revision for select
    using ((select caller_is_coordinator())
        and exists (select from dwelling d where d.id = availability_revision.dwelling_id));
create policy corporation on availability_revision
    using ((select caller_is_corporation())
        and exists (select from dwelling d where d.id = availability_revision.dwelling_id));
