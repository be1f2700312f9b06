-- Numbers of rent and tenancy law as housing publishes them: public, so everybody may read, and only facts write.
create table rent_rule_set (
    id uuid primary key,
    region text,
    edition text not null,
    valid_from date not null,
    temporary_grounds text[] not null
);
create index rent_rule_set_by_day on rent_rule_set (valid_from);

create table rent_rule_figure (
    rule_set_id uuid not null references rent_rule_set,
    code text not null,
    number bigint not null,
    primary key (rule_set_id, code)
);

alter table rent_rule_set enable row level security;
alter table rent_rule_set force row level security;
create policy everybody on rent_rule_set for select using (true);
create policy service on rent_rule_set using ((select is_service())) with check ((select is_service()));

alter table rent_rule_figure enable row level security;
alter table rent_rule_figure force row level security;
create policy everybody on rent_rule_figure for select using (true);
create policy service on rent_rule_figure using ((select is_service())) with check ((select is_service()));
