-- Who never gets access to a case, whatever their role would allow: one person, or one organisation.
create table conflict (
    id uuid primary key,
    case_id uuid not null references case_file,
    organisation_id uuid,
    subject text,
    ground text not null check (ground in ('KINSHIP', 'ACQUAINTANCE', 'SAFETY', 'CLIENT_REQUEST', 'OTHER')),
    listed_at timestamptz not null,
    listed_by text not null,
    lifted_at timestamptz,
    lifted_by text,
    lifting_reason bytea,
    constraint conflict_names_one check (num_nonnulls(organisation_id, subject) = 1),
    constraint conflict_lifted_by_another check (lifted_by <> listed_by)
);
create unique index conflict_known on conflict (case_id, coalesce(subject, organisation_id::text))
    where lifted_at is null;
create index conflict_of_subject on conflict (subject) where lifted_at is null;
create index conflict_of_organisation on conflict (organisation_id) where lifted_at is null;

-- Whether a case ever had a conflict: all others cost row security nothing more.
alter table case_file add column conflicts_listed boolean not null default false;
create function mark_conflict() returns trigger language plpgsql as $$
begin
    update ${flyway:defaultSchema}.case_file set conflicts_listed = true where id = new.case_id and not conflicts_listed;
    return new;
end $$;
create trigger conflict_marks_case before insert on conflict for each row execute function mark_conflict();

-- The cases that the caller must not know of. The list itself they never see.
create function conflicted_cases() returns uuid[] language plpgsql stable as $$
declare
    standing text := current_setting('weerthuis.standing', true);
    cases uuid[];
begin
    perform set_config('weerthuis.standing', 'SERVICE', true);
    cases := array(
        select case_id from ${flyway:defaultSchema}.conflict
        where lifted_at is null and subject = ${flyway:defaultSchema}.caller_subject()
        union all
        select case_id from ${flyway:defaultSchema}.conflict
        where lifted_at is null and organisation_id = ${flyway:defaultSchema}.caller_organisation());
    perform set_config('weerthuis.standing', standing, true);
    return cases;
end $$;

create policy out_of_conflict on case_file as restrictive for select using (not conflicts_listed
    or (select is_service()) or id <> all ((select conflicted_cases())::uuid[]));
create policy out_of_conflict_to_change on case_file as restrictive for update using (not conflicts_listed
    or (select is_service()) or id <> all ((select conflicted_cases())::uuid[]));
create policy out_of_conflict on introduction as restrictive for select using ((select is_service())
    or case_id <> all ((select conflicted_cases())::uuid[]));

alter table conflict enable row level security;
alter table conflict force row level security;
create policy seen on conflict for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy listed on conflict for insert with check (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then listed_by = (select caller_subject())
        and exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy lifted on conflict for update
    using (case
        when (select caller_sight()) = 'SERVICE' then true
        when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then lifted_at is null
            and listed_by <> (select caller_subject()) and exists (select 1 from case_file c where c.id = case_id)
        else false end)
    with check ((select is_service()) or lifted_by = (select caller_subject()));
