-- The second lock: PostgreSQL itself shows each caller only the rows that are the caller's, whatever the query asks.
-- nl.weerthuis.platform.rows sets the settings below once per transaction, local to it. Absent settings: nobody, no rows.
create function is_service() returns boolean language sql stable parallel safe
    return current_setting('weerthuis.standing', true) is not distinct from 'SERVICE';

create function is_caller() returns boolean language sql stable parallel safe
    return current_setting('weerthuis.standing', true) is not distinct from 'CALLER';

create function caller_subject() returns text language sql stable parallel safe
    return nullif(current_setting('weerthuis.subject', true), '');

create function caller_organisation() returns uuid language sql stable parallel safe
    return nullif(current_setting('weerthuis.organisation', true), '')::uuid;

create function caller_kind() returns text language sql stable parallel safe
    return nullif(current_setting('weerthuis.organisation_kind', true), '');

create function caller_region() returns text language sql stable parallel safe
    return nullif(current_setting('weerthuis.region', true), '');

-- Whether the caller has one of these roles.
create function caller_has(variadic wanted text[]) returns boolean language sql stable parallel safe
    return is_caller() and string_to_array(current_setting('weerthuis.roles', true), ' ') && wanted;

-- The journal and the gate: a caller states facts, everything else about them is the service's own work.
alter table outbox enable row level security;
alter table outbox force row level security;
create policy service on outbox using ((select is_service())) with check ((select is_service()));
create policy caller_states on outbox for insert with check ((select is_caller()));

alter table outbox_default enable row level security;
alter table outbox_default force row level security;

alter table outbox_sequence enable row level security;
alter table outbox_sequence force row level security;
create policy service on outbox_sequence using ((select is_service())) with check ((select is_service()));
create policy caller_numbers on outbox_sequence
    using ((select is_caller())) with check ((select is_caller()));

alter table inbox enable row level security;
alter table inbox force row level security;
create policy service on inbox using ((select is_service())) with check ((select is_service()));

alter table held_event enable row level security;
alter table held_event force row level security;
create policy service on held_event using ((select is_service())) with check ((select is_service()));

alter table unreadable_message enable row level security;
alter table unreadable_message force row level security;
create policy service on unreadable_message using ((select is_service())) with check ((select is_service()));

-- Partitions are reached through outbox alone.
create or replace function ensure_outbox_partitions(months int) returns void
    language plpgsql security definer set search_path = ${flyway:defaultSchema} as $$
declare
    first_day date := date_trunc('month', now())::date;
    partition text;
begin
    for month in 0..months loop
        partition := format('outbox_%s', to_char(first_day + make_interval(months => month), 'YYYY_MM'));
        if to_regclass(partition) is null then
            execute format('create table %I partition of outbox for values from (%L) to (%L)', partition,
                first_day + make_interval(months => month), first_day + make_interval(months => month + 1));
        end if;
        execute format('alter table %I enable row level security', partition);
        execute format('alter table %I force row level security', partition);
    end loop;
end $$;
select ensure_outbox_partitions(3);

-- Looks are appended by whoever looks, and read by the service alone; keys and stored answers are found by their names.
alter table access_log enable row level security;
alter table access_log force row level security;
create policy service on access_log using ((select is_service())) with check ((select is_service()));
create policy caller_looks on access_log for insert with check ((select is_caller()));

alter table subject_key enable row level security;
alter table subject_key force row level security;
create policy somebody on subject_key
    using ((select is_service()) or (select is_caller())) with check ((select is_service()) or (select is_caller()));

alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy somebody on idempotency
    using ((select is_service()) or (select is_caller())) with check ((select is_service()) or (select is_caller()));
