-- Why an offered tenancy may be temporary, and for how many months. Offers of before have none.
alter table offer add column temporary_ground text;
alter table offer add column temporary_months int check (temporary_months > 0);
