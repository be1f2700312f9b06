-- Who never gets to see a case, whatever their role (caseflow states it): a person, or else a whole organisation.
create table case_conflict (
    case_id uuid not null,
    organisation_id uuid,
    subject text,
    -- Tells apart what is listed, for a rebuild (V120) compares by key.
    listed text not null generated always as (coalesce(organisation_id::text, '') || ' ' || coalesce(subject, '')) stored,
    check (organisation_id is not null or subject is not null),
    primary key (case_id, listed)
);
create index case_conflict_by_organisation on case_conflict (organisation_id);
create index case_conflict_by_subject on case_conflict (subject);

alter table case_conflict enable row level security;
alter table case_conflict force row level security;
create policy service on case_conflict using ((select is_service())) with check ((select is_service()));
-- The lock below reads with the caller's own sight; no interface shows these rows.
create policy listed on case_conflict for select
    using (subject = (select caller_subject())
        or subject is null and organisation_id = (select caller_organisation()));

-- Cases that do not exist for the caller.
create function caller_conflicts() returns uuid[] language sql stable
    return array(select c.case_id from case_conflict c
        where c.subject = caller_subject() or c.subject is null and c.organisation_id = caller_organisation());

-- Restrictive: whatever else lets a row through, this does not.
create policy without_conflict on case_standing as restrictive
    using ((select is_service()) or case_id <> all ((select caller_conflicts())::uuid[]));

create or replace function rebuilt_tables() returns text[] language sql immutable
    return array['inbox', 'held_event', 'case_standing', 'case_conflict', 'offer_standing', 'dwelling', 'target',
        'realisation', 'organisation', 'agreement', 'region_parameter'];
