-- VERA's code lists with the days between which each code holds, loaded from the file that comes with the release.
create table vera_code (
    line int primary key,
    list text not null,
    code text not null,
    name text not null,
    description text,
    valid_from date,
    valid_until date,
    parent text,
    -- Dates of the file that no calendar knows: they say nothing, and are shown as they are.
    unreadable_date text
);
create index vera_code_by_list on vera_code (list, code);
comment on table vera_code is 'Open: a public list (CC0), the same for everybody.';

create table vera_code_source (
    published_on date primary key,
    digest text not null,
    loaded_at timestamptz not null
);
comment on table vera_code_source is 'Open: which edition of the public list is loaded.';
