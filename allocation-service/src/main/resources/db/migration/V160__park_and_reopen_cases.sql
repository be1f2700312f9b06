-- Until when a case is parked, as caseflow states it; the date ends it by itself.
alter table case_file add column held_until date;
