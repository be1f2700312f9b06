-- Ten years of targets between every municipality and every corporation: municipality 1 to 8 are of the region that is
-- measured, the next eight of another. The half-years stand for all groups together alone: no page reads them.
set search_path = housing;
set synchronous_commit = off;
set session_replication_role = replica;
set work_mem = '128MB';
set maintenance_work_mem = '512MB';
create unlogged table many as
select gen_random_uuid() as id, lpad(m::text, 4, '0') as municipality_code,
  case c when 1 then '%3$s'::uuid else md5('corporation-' || c)::uuid end as corporation_id,
  case when m <= 8 then '%4$s' else 'region-' || (m - 1) / 8 end as region, 2016 + y as year,
  8 + (m * 7 + c * 3 + y) %% 30 as number, (m + c + y) %% 5 as left_over
from generate_series(1, %1$d) m, generate_series(1, %2$d) c, generate_series(1, 10) y;
insert into organisation_municipality (organisation_id, municipality_code)
select '%3$s', lpad(m::text, 4, '0') from generate_series(1, %1$d) m on conflict do nothing;
insert into target (id, version, region, municipality_code, corporation_id, period, unit, number, status, opening_balance,
  target_group, opening_stated)
select id, 0, region, municipality_code, corporation_id, year::text, 'DWELLING', number, 'ESTABLISHED', 0, 'ALL', false
from many;
insert into target_half_year (target_id, municipality_code, corporation_id, half_year, target_group)
select id, municipality_code, corporation_id, year * 2 + half, 'ALL' from many, generate_series(0, 1) half;
insert into target_adjustment (target_id, position, number, status, decision, adjusted_on)
select id, 0, number, 'ESTABLISHED', 'BW-' || year, make_date(year, 9, 1) from many where left_over = 0;
insert into ledger_contract select distinct municipality_code, corporation_id from many on conflict do nothing;
insert into ledger_entry (id, target_id, region, municipality_code, corporation_id, target_group, kind, amount, quarter,
  concerns_on, decision, booked_at)
select gen_random_uuid(), id, region, municipality_code, corporation_id, 'ALL', e.kind, e.amount, year * 4 + e.quarter,
  make_date(year, e.quarter * 3 + 1, 1), null, make_timestamptz(year, e.quarter * 3 + 1, 2, 12, 0, 0)
from many cross join lateral (values ('CARRIED_IN', left_over, 0), ('TARGET', number - 1, 0), ('REALISED', -number / 2, 1),
  ('ADJUSTMENT', 1, 2), ('REALISED', -number / 3, 2), ('REALISED', -1, 3), ('CARRIED_OUT', -left_over, 3)) e (kind, amount, quarter)
where e.kind <> 'CARRIED_OUT' or year < 2026;
insert into supply_pledge (id, target_id, region, municipality_code, corporation_id, number, pledged_on)
select gen_random_uuid(), id, region, municipality_code, corporation_id, number, make_date(year, 2, 1) from many;
insert into performance_agreement (id, version, series_id, version_number, region, municipality_code, corporation_ids,
  tenants_organisations, valid_from, valid_until, status, document_reference, recorded_on, adopted_on)
select i, 0, i, 1, region, municipality_code, corporations, '{}', make_date(year, 1, 1), make_date(year, 12, 31), 'ADOPTED',
  'DOC-' || year, make_date(year, 1, 1), make_date(year, 1, 15)
from (select gen_random_uuid() as i, region, municipality_code, year, array_agg(corporation_id) as corporations
  from many group by region, municipality_code, year) each;
drop table many;
vacuum analyze target;
vacuum analyze target_half_year;
vacuum analyze ledger_entry;
vacuum analyze supply_pledge;
vacuum analyze performance_agreement
