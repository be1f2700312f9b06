-- A municipality asks for what is on its soil, whatever the region; and all targets between two parties are read to close a quarter.
create index target_by_municipality on target (municipality_code, corporation_id, period);
create index performance_agreement_by_municipality on performance_agreement (municipality_code);
create index quarter_closing_by_municipality on quarter_closing (municipality_code, quarter);
