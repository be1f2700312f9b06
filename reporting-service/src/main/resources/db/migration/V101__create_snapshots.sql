-- Figures about people leave this service from here only.
create table snapshot (
    snapshot_id uuid primary key,
    region text not null,
    as_of date not null,
    frozen_at timestamptz not null,
    threshold int not null,
    rounding int not null
);
create index snapshot_newest on snapshot (region, frozen_at desc);

-- exact: for those whose own contract it is, or the region's staff. published: rounded, for everybody else.
-- Of a suppressed figure about people not even the exact value is kept.
create table indicator_row (
    snapshot_id uuid not null references snapshot,
    theme text not null,
    position int not null,
    municipality_code text,
    target_group text,
    corporation_id uuid,
    corporation_name text,
    period text,
    measure text not null,
    breakdown text,
    unit text not null,
    exact bigint,
    published bigint,
    suppressed boolean not null,
    primary key (snapshot_id, theme, position)
);

create function keep_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'A snapshot does not change.';
end $$;
create trigger snapshot_is_frozen before update or delete or truncate on snapshot
    for each statement execute function keep_frozen();
create trigger indicator_row_is_frozen before update or delete or truncate on indicator_row
    for each statement execute function keep_frozen();
