-- A page of a long list is read along an index: a filter that few rows pass must not read all the others first.
create index case_file_of_provider_in_state on case_file (provider_id, state, submitted_on desc, id);
create index case_file_of_region_in_state on case_file (region, state, submitted_on desc, id);
create index case_file_of_provider_in_group on case_file (provider_id, target_group, submitted_on desc, id);
create index case_file_of_region_in_group on case_file (region, target_group, submitted_on desc, id);
create index case_file_of_provider_suspected on case_file (provider_id, submitted_on desc, id) where suspected_double;
create index case_file_of_region_suspected on case_file (region, submitted_on desc, id) where suspected_double;

-- The order of the lists that have one of their own.
create index draft_by_state on draft (provider_id, state, changed_at desc, id);
drop index draft_by_provider;
create index expectation_in_state on expectation (region, state, expected_on, id);
create index expectation_of_provider_in_state on expectation (provider_id, state, expected_on, id);
create index provider_transfer_in_region on provider_transfer (region, offered_at desc, id);
create index provider_transfer_in_state on provider_transfer (region, state, offered_at desc, id);
create index break_glass_in_region on break_glass (region, opened_at desc, id);
create index break_glass_in_organisation on break_glass (organisation_id, opened_at desc, id);
create index bottleneck_by_answer on bottleneck (region, answer_by, id);
create index duplicate_in_state on duplicate (region, state, score desc, id);

-- The due date alone orders them only half.
create index case_term_in_order on case_term (region, due_on, id) where ended_on is null;
drop index case_term_due;
create index planned_moment_in_order on planned_moment (region, due_on, id) where done_on is null and lapsed_on is null;
drop index planned_moment_due;
