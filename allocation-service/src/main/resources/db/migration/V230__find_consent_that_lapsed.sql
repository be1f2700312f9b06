-- For the look at consent to share with a landlord that ran out: few of all.
create index case_consent_by_last_day on case_consent (case_id) include (valid_until)
    where scope = 'HOUSING' and given and valid_until is not null;
