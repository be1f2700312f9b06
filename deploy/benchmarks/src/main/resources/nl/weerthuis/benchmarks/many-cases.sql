-- Fifteen years of a nation, from cases that were nominated in the ordinary way. Statements between two barriers (--- )
-- run beside each other. What is encrypted is copied with its client, so that it can be read.
create unlogged table copy as
select n as number, gen_random_uuid() as id, o.id as original, now() - interval '1 day' * (5475 - 5470.0 * n / %1$d) as at,
  current_date - 5475 + (5470.0 * n / %1$d)::int as submitted_on, random() as place,
  case when random() < 0.2 then (select '%5$s'::text) else 'region-' || (random() * 42)::int end as region,
  random() as whose, random() as assigned, random() as fled, random() as fate, random() as worker,
  null::text as state, null::date as closed_on
from generate_series(1, %1$d) n join (select id, row_number() over (order by id) - 1 as nth from case_file
  where provider_id = '%2$s') o on o.nth = n %% %6$d;
---
update copy set state = case
    when submitted_on < current_date - 800 and fate < 0.93 then
      (array['CLOSED_SUCCEEDED', 'CLOSED_SUCCEEDED', 'CLOSED_SUCCEEDED', 'WITHDRAWN', 'CLOSED_LEFT', 'CLOSED_RELAPSED',
        'CLOSED_EVICTED', 'REJECTED', 'CLOSED_SUCCEEDED', 'WITHDRAWN'])[1 + (worker * 9)::int]
    when submitted_on < current_date - 800 then 'AFTERCARE'
    else (array['SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'ON_AGENDA', 'ADMITTED', 'ADMITTED_WITH_CONDITIONS', 'SEARCHING',
      'SEARCHING', 'SEARCHING', 'SEARCHING', 'MATCHED', 'OFFERED', 'ACCEPTED', 'CONTRACTED', 'HOUSED', 'HOUSED',
      'AFTERCARE', 'AFTERCARE', 'WITHDRAWN', 'CLOSED_SUCCEEDED'])[1 + (fate * 19)::int] end;
---
update copy set closed_on = submitted_on + 300 where state ~ '^CLOSED|WITHDRAWN|REJECTED';
---
create index on copy (original);
create unique index on copy (id);
create index on copy (number);
---
analyze copy;
---
insert into case_file (id, version, client_id, provider_id, region, target_group, protection_level, facility_list,
  facility_code, ready_on, waiting_since, submitted_on, state, suspected_double, assigned_municipality, assignment_basis,
  conditions, key_date, closed_on, changes, changed_at, known_origin, own_reference)
select c.id, 3, t.client_id,
  case when c.region = '%5$s' and c.whose < 0.5 then '%2$s'::uuid
    else ('00000000-0000-4000-8000-' || lpad((c.whose * 330)::int::text, 12, '0'))::uuid end,
  c.region, (array['SHELTERED_LIVING', 'HOMELESS_SHELTER', 'SHELTERED_LIVING', 'YOUTH_CARE', 'OTHER'])[1 + (c.worker * 4)::int],
  case when c.fled < 0.03 then 'PROTECTED' else 'STANDARD' end, t.facility_list, t.facility_code, c.submitted_on - 10,
  c.submitted_on - (c.worker * 300)::int, c.submitted_on, c.state, c.place < 0.02,
  case when c.assigned < 0.3 then null when c.assigned < 0.33 then '%7$s' else lpad((c.assigned * 341)::int::text, 4, '0') end,
  case when c.assigned < 0.3 then null else 'ORIGIN' end, t.conditions,
  case when c.state in ('HOUSED', 'AFTERCARE') or c.state ~ '^CLOSED' then c.submitted_on + 200 end, c.closed_on, 10,
  least(c.at + interval '1 day' * (c.place * 400), now()),
  case when c.fled > 0.98 then '%7$s' else lpad((c.fled * 341)::int::text, 4, '0') end, t.own_reference
from copy c join case_file t on t.id = c.original order by c.number;
---
analyze case_file;
---
insert into case_change (id, case_id, position, changed_at, kind, from_state, to_state, actor, organisation, organisation_kind)
select gen_random_uuid(), c.id, line, c.at + line * interval '9 days', 'state-changed', 'SEARCHING', 'SEARCHING',
  'somebody-' || line, '%2$s', 'PROVIDER'
from copy c cross join generate_series(1, 10) line where c.number %% 2 = 0;
insert into case_change (id, case_id, position, changed_at, kind, from_state, to_state, actor, organisation, organisation_kind)
select gen_random_uuid(), c.id, line, c.at + line * interval '9 days', 'state-changed', 'SEARCHING', 'SEARCHING',
  'somebody-' || line, '%2$s', 'PROVIDER'
from copy c cross join generate_series(1, 10) line where c.number %% 2 = 1;
insert into client (id, provider_id, region, registered_at, bsn_index, bsn_region_index, person_region_index,
  birth_region_index, compared_at)
select gen_random_uuid(), '00000000-0000-4000-8000-000000000000', case when n %% 5 = 0 then '%5$s' else 'region-' || n %% 43 end,
  now(), sha256(convert_to('a' || n, 'UTF8')), sha256(convert_to('b' || n, 'UTF8')), sha256(convert_to('c' || n, 'UTF8')),
  sha256(convert_to('d' || n %% 20000, 'UTF8')), now() from generate_series(1, %1$d) n;
insert into provider_change (id, provider_id, case_id, kind, changed_at, position)
select gen_random_uuid(), f.provider_id, f.id, 'state-changed', c.at + line * interval '9 days',
  1000000 + row_number() over (partition by f.provider_id order by c.number, line)
from case_file f join copy c using (id) cross join generate_series(1, 3) line;
insert into case_term (id, case_id, region, step, party, days, begun_on, planned_on, due_on, told_on, ended_on)
select gen_random_uuid(), c.id, c.region, (array['COMPLETION', 'TABLING', 'SEARCH', 'CONTRACT'])[line],
  (array['PROVIDER', 'REGION', 'REGION', 'CORPORATION'])[line], 20, d.day - 20, d.day, d.day, d.day + 7,
  case when c.closed_on is not null or line < 4 then d.day - 1 end
from copy c cross join generate_series(1, 4) line cross join lateral (
  select case when c.closed_on is null and line = 4 then current_date - 60 + (c.worker * 90)::int
    else c.submitted_on + line * 30 end as day) d;
insert into planned_moment (id, case_id, region, round, moment, due_on, done_on)
select gen_random_uuid(), c.id, c.region, 1, (array['M3', 'M6', 'M12', 'M24'])[line],
  case when c.closed_on is null then current_date - 120 + line * 60 + (c.place * 90)::int else c.submitted_on + line * 90 end,
  case when c.closed_on is not null then c.submitted_on + line * 90 end
from copy c cross join generate_series(1, 4) line where c.state in ('HOUSED', 'AFTERCARE', 'CLOSED_SUCCEEDED');
insert into signal (id, case_id, region, kind, raised_on, respond_by, answer, answered_on)
select gen_random_uuid(), c.id, c.region, 'NUISANCE', c.submitted_on + 100, c.submitted_on + 110,
  case when c.place < 0.19 then 'NOTHING_NEEDED' end, case when c.place < 0.19 then c.submitted_on + 105 end
from copy c where c.place < 0.2;
insert into assignment (id, case_id, organisation_id, assignee, reason, assigned_at, assigned_by)
select gen_random_uuid(), f.id, f.provider_id, case when c.worker < 0.02 then 'bench-provider' else 'worker-' || (c.worker * 49)::int end,
  'NEW_CASE', c.at, 'manager' from case_file f join copy c using (id) where c.place < 0.9;
insert into assignment (id, case_id, organisation_id, assignee, reason, assigned_at, assigned_by)
select gen_random_uuid(), f.id, '%3$s', case when c.worker < 0.05 then 'bench-coordinator' else 'worker-' || (c.worker * 19)::int end,
  'NEW_CASE', c.at, 'manager' from case_file f join copy c using (id) where f.region = '%5$s' and c.place < 0.5;
insert into expectation (id, version, client_id, provider_id, region, target_group, protection_level, facility_list,
  facility_code, entered_on, expected_on, origin_municipality, state, changed_at)
select gen_random_uuid(), 0, f.client_id, f.provider_id, f.region, f.target_group, 'STANDARD', f.facility_list, f.facility_code,
  f.submitted_on - 200, case when c.place < 0.28 then current_date - 100 + (c.worker * 600)::int end, f.known_origin,
  case when c.place < 0.05 then 'NOMINATED' when c.place < 0.25 then 'EXPECTED' when c.place < 0.28 then 'READY' else 'NEVER' end,
  c.at from case_file f join copy c using (id) where c.place < 0.3;
insert into draft (id, version, client_id, provider_id, region, state, case_id, opened_by, opened_at, changed_at)
select gen_random_uuid(), 1, f.client_id, f.provider_id, f.region, 'SUBMITTED', f.id, 'worker', c.at, c.at + interval '1 day'
from case_file f join copy c using (id) where c.place > 0.7;
insert into draft (id, version, client_id, provider_id, region, content, state, opened_by, opened_at, changed_at)
select gen_random_uuid(), 1, t.client_id, t.provider_id, t.region, t.content, 'OPEN', 'worker', now(), now() - n * interval '1 hour'
from draft t cross join generate_series(1, 200) n where t.state = 'OPEN' and t.provider_id = '%2$s';
insert into duplicate (id, version, region, first_case, second_case, score, reasons, state, found_at, decided_by, decided_at)
select gen_random_uuid(), 0, a.region, least(a.id, b.id), greatest(a.id, b.id), 50 + (a.worker * 50)::int, '{BIRTH_DATE_EQUAL}',
  case when a.place < 0.02 then 'SUSPECTED' else 'DIFFERENT' end, now(),
  case when a.place < 0.02 then null else 'coordinator' end, case when a.place < 0.02 then null else now() end
from copy a join copy b on b.number = a.number - 97 where a.place < 0.06 and a.region = b.region;
insert into provider_transfer (id, version, case_id, region, from_provider_id, to_provider_id, state, offered_by, offered_at,
  ended_by, ended_at)
select gen_random_uuid(), 0, f.id, f.region, '00000000-0000-4000-8000-000000000999', f.provider_id,
  case when c.closed_on is null and c.place < 0.01 then 'OFFERED' else 'ACCEPTED' end, 'worker', c.at,
  case when c.closed_on is null and c.place < 0.01 then null else 'worker' end,
  case when c.closed_on is null and c.place < 0.01 then null else c.at end
from case_file f join copy c using (id) where c.place < 0.05;
insert into break_glass (id, version, case_id, client_id, opened_by, organisation_id, region, reason_code, explanation, opened_at,
  until, confirm_by, state, decided_by, decided_at)
select gen_random_uuid(), 0, f.id, f.client_id, 'worker', f.provider_id, f.region, 'SAFETY', '\x00', c.at, c.at, c.at,
  'CONFIRMED', 'manager', c.at from case_file f join copy c using (id) where c.place < 0.02;
insert into introduction (id, case_id, organisation_id, purpose, until, ended_on)
select gen_random_uuid(), c.id, case when c.region = '%5$s' and c.worker < 0.2 then '%4$s'::uuid else gen_random_uuid() end, 'HOUSING',
  case when c.closed_on is null then now() + interval '20 days' else c.at end, c.closed_on
from copy c where c.place < 0.4;
insert into bottleneck (id, version, region, category, party, concerns, level, raised_on, answer_by, answer, resolved_on, cases)
select gen_random_uuid(), 0, case when n %% 5 = 0 then '%5$s' else 'region-' || n %% 43 end, t.category, t.party, t.concerns,
  'CASE', current_date - n / 10, current_date - n / 10 + 30, 'RESOLVED', current_date, 10
from (values ('NO_FITTING_DWELLING', 'CORPORATION', 'PERFORMANCE_AGREEMENT')) t (category, party, concerns), generate_series(1, 5000) n;
insert into nomination_import (id, version, provider_id, region, sent_by, roles, assurance, dry_run, language, state, lines, received_at,
  finished_at)
select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 0, '%2$s', '%5$s', 'bench', 'case-worker', 'substantial', true, 'nl', 'CHECKED', 100, now() - n * interval '1 hour',
  now() - n * interval '1 hour' from generate_series(1, 200) n;
insert into nomination_import_line (import_id, line, state)
select ('00000000-0000-4000-9000-' || lpad('1', 12, '0'))::uuid, n, (array['KNOWN', 'FAULTY', 'NEW'])[1 + n %% 3]
from generate_series(1, 50000) n;
insert into information_request (id, version, case_id, due_on, state, asked_by, asked_at, ended_by, ended_at)
select gen_random_uuid(), 1, c.id, c.submitted_on + 30, 'ANSWERED', 'coordinator', c.at, 'worker', c.at from copy c where c.place > 0.8;
insert into access_log (logged_at, trace_id, activity, actor, organisation, organisation_kind, roles, purpose, subject_kind, subject,
  field_classes, protection_level, break_glass, outcome, region)
select c.at + line * interval '1 hour', 'trace', 'view-case', 'worker', '%2$s', 'PROVIDER', 'case-worker', 'CARE', 'CLIENT', f.client_id, 'P1 P2',
  'STANDARD', false, 'OK', c.region from case_file f join copy c using (id) cross join generate_series(1, 4) line;
---
insert into conflict (id, case_id, subject, ground, listed_at, listed_by)
select gen_random_uuid(), c.id, case when c.worker < 0.05 then 'bench-provider' when c.worker < 0.1 then 'bench-coordinator' else 'worker-' || c.number end,
  'KINSHIP', c.at, 'manager' from copy c where c.place > 0.99;
update case_file set conflicts_listed = true where id in (select case_id from conflict);
