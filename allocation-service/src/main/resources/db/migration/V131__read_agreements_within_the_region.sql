-- Agreement and parameters are read within their region; those of another do not exist. What the service decides itself (the
-- agreement that covers a case of a provider elsewhere) it decides on duty.
drop policy everybody on agreement;
create policy region on agreement for select using (region = (select caller_region()));

drop policy everybody on parameter_set;
create policy region on parameter_set for select using (region = (select caller_region()));

drop policy everybody on parameter;
create policy with_set on parameter for select
    using (exists (select from parameter_set s where s.id = parameter_set_id));
