-- A capacity may end, and may ask for a rest after each placement. An index that begins with the code finds a district too.
alter table neighbourhood_capacity add column valid_until date;
alter table neighbourhood_capacity add column cooling_days int not null default 0;
create index dwelling_by_area on dwelling (neighbourhood_code text_pattern_ops);
