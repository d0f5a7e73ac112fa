-- A troubled import that somebody has looked at and calls done with: who, when and why. Resuming it takes that away.
alter table import_run add column settled_by text;
alter table import_run add column settled_at timestamptz;
alter table import_run add column settled_why text;
alter table import_run add check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (settled_why is null));

-- When the file itself was removed, because nothing has used it for a while; what is known about it stays.
alter table upload add column removed_at timestamptz;
