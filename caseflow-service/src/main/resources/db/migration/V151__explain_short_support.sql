alter table support_arrangement add column short_term_reason text;
