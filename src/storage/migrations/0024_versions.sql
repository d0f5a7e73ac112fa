-- A person's role and an attribute's declaration are changed on the version that was read, as every other record is.
-- better-auth refuses to work beside a column that it does not know and that is declared "not null"; a check says it.
alter table auth.member add column version integer default 1 check (version is not null);
alter table attribute add column version integer not null default 1;
