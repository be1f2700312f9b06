-- For the night's look at consent that ran out: few of all.
create index consent_by_last_day on consent (valid_until) where scope = 'TABLE' and status = 'GIVEN' and valid_until is not null;
