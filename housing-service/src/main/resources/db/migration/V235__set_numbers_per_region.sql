-- Numbers that a region sets, from a date on; allocation owns them and states them.
create table region_parameter (
    region text not null,
    code text not null,
    valid_from date not null,
    number bigint not null,
    primary key (region, code, valid_from)
);
comment on table region_parameter is 'Open: what a region decides for all of its parties; nobody stands behind it.';
