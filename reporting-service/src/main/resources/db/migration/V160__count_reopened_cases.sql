-- When a case last began anew: what allocation said of it before that day belongs to the way it went then. The dates
-- stay, so that facts of the two channels may still come in any order.
alter table case_standing add column reopened_on date;
create or replace view region_case with (security_invoker = true) as
select m.region, c.* from case_standing c join region_municipality m on m.municipality_code = c.municipality_code
union all
select o.region, c.* from case_standing c join region_organisation o on o.organisation_id = c.provider_id
where c.municipality_code is null;
