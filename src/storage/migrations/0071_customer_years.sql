-- Whoever was a customer for a part of the months is a part of a customer's year: what a year of one costs is divided by it.
alter table cost_reading add column years double precision check (years >= 0);
