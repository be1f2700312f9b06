-- What was counted and is corrected counts anew under another key: the ledger keeps what it booked.
alter table realisation add column known_as uuid;
create index realisation_known_as on realisation (known_as) where known_as is not null;
