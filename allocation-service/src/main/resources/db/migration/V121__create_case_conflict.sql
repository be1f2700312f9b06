-- Who never gets to see a case, whatever their role (caseflow states it): a person, or else a whole organisation.
create table case_conflict (
    case_id uuid not null,
    organisation_id uuid,
    subject text,
    check (organisation_id is not null or subject is not null),
    constraint case_conflict_known unique nulls not distinct (case_id, organisation_id, subject)
);
create index case_conflict_by_organisation on case_conflict (organisation_id);
create index case_conflict_by_subject on case_conflict (subject);

alter table case_conflict enable row level security;
alter table case_conflict force row level security;
create policy service on case_conflict using ((select is_service())) with check ((select is_service()));
-- The locks below read with the caller's own sight; no interface shows these rows.
create policy listed on case_conflict for select
    using (subject = (select caller_subject())
        or subject is null and organisation_id = (select caller_organisation()));

-- Cases that do not exist for the caller.
create function caller_conflicts() returns uuid[] language sql stable
    return array(select c.case_id from case_conflict c
        where c.subject = caller_subject() or c.subject is null and c.organisation_id = caller_organisation());

-- The same cases as offers and proposals hold them, sealed. Allocation sets it together with the claims (see
-- OwnReferences). Absent: not known, and then nothing is shown.
create function caller_conflict_refs() returns bytea[] language sql stable
    return nullif(current_setting('weerthuis.conflict_refs', true), '')::bytea[];

-- Restrictive: whatever else lets a row through, this does not. What hangs on a case file or an assignment follows it.
create policy without_conflict on case_file as restrictive
    using ((select is_service()) or case_id <> all ((select caller_conflicts())::uuid[]));
create policy without_conflict on municipality_assignment as restrictive
    using ((select is_service()) or case_id <> all ((select caller_conflicts())::uuid[]));
create policy without_conflict on proposal as restrictive
    using ((select is_service()) or case_ref <> all ((select caller_conflict_refs())::bytea[]));
create policy without_conflict on offer as restrictive
    using ((select is_service()) or case_ref <> all ((select caller_conflict_refs())::bytea[]));
