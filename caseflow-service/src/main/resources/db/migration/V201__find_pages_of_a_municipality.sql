-- A municipality's cases are those that it receives and those that come from it: each is read along an index in the list's
-- order, and a filter that few rows pass along one of its own.
create index case_file_of_municipality_listed on case_file (assigned_municipality, submitted_on desc, id)
    where assigned_municipality is not null;
create index case_file_of_municipality_waiting on case_file (assigned_municipality, waiting_since, id)
    where assigned_municipality is not null;
create index case_file_of_municipality_changed on case_file (assigned_municipality, changed_at desc, id)
    where assigned_municipality is not null;
create index case_file_of_municipality_in_state on case_file (assigned_municipality, state, submitted_on desc, id)
    where assigned_municipality is not null;
drop index case_file_by_municipality;
create index case_file_of_origin_listed on case_file (known_origin, submitted_on desc, id)
    where known_origin is not null;
create index case_file_of_origin_waiting on case_file (known_origin, waiting_since, id) where known_origin is not null;
create index case_file_of_origin_changed on case_file (known_origin, changed_at desc, id)
    where known_origin is not null;
create index case_file_of_origin_in_state on case_file (known_origin, state, submitted_on desc, id)
    where known_origin is not null;
drop index case_file_by_known_origin;
