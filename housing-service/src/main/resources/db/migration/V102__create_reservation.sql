-- One hold on a dwelling. For an offer its id is the offer's; a coordinator's own hold has an id of its own.
create table reservation (
    id uuid primary key,
    version int not null,
    dwelling_id uuid not null references dwelling,
    corporation_id uuid not null,
    region text not null,
    kind text not null check (kind in ('OFFER', 'MANUAL')),
    status text not null check (status in ('HELD', 'CONFIRMED', 'USED', 'RELEASED', 'LAPSED')),
    held_until timestamptz not null,
    agreed_contract_form text,
    viewing_at timestamptz,
    accepted_on date,
    ended_on date
);
-- Of all who want the dwelling at once, one wins.
create unique index dwelling_already_reserved on reservation (dwelling_id) where status in ('HELD', 'CONFIRMED');
create index reservation_by_end on reservation (held_until) where status in ('HELD', 'CONFIRMED');
create index reservation_by_corporation on reservation (corporation_id, status);
create index reservation_by_region on reservation (region, status);
