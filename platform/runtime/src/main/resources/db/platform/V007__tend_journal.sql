-- Nothing looks for the facts of one subject: republication goes by channel and time.
drop index outbox_by_subject;
