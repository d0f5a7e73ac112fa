-- Competitive surveys: which brands they ask about. Their answers come in as those of any other survey.

create table competitive_kit (
  org_id uuid not null references organization,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  survey_key text not null,
  category text not null,
  country text,
  language text not null,
  months integer not null,
  -- Key of the own brand; it stands in nothing that is fielded.
  own text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, survey_key)
);
call protect_tenant('competitive_kit');
create unique index competitive_kit_name on competitive_kit (org_id, lower(name));

create table competitive_brand (
  org_id uuid not null references organization,
  kit_id uuid not null,
  position integer not null,
  key text not null,
  name text not null,
  market_share double precision check (market_share > 0 and market_share <= 1),
  primary key (org_id, kit_id, key),
  foreign key (org_id, kit_id) references competitive_kit (org_id, id) on delete cascade
);
call protect_tenant('competitive_brand');
