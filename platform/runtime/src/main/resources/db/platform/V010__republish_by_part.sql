-- When facts of a part were last sent again because somebody lacked them: who lacks another part need not wait. The table of whole
-- channels stays for services that run beside this one and do not know it.
create table journal_part_republication (
    channel text not null,
    bucket smallint not null check (bucket between 0 and 63),
    republished_at timestamptz not null,
    primary key (channel, bucket)
);
comment on table journal_part_republication is 'Open: channels and moments, nothing about anybody.';
