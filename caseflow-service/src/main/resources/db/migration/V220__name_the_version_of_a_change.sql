-- Who changes an older version hears what was done since. Of changes of before, nobody knows the version.
alter table case_change add column of_version int;
