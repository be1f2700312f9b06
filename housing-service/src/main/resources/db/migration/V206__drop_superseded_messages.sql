-- Superseded by vera_record since V201; nothing reads it.
drop table vera_message;
