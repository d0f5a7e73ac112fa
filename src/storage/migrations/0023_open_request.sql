-- A repeated request gets the first answer's version too. POSTs that anyone may call (setting up, looking around the
-- demo, joining) keep their keys by route, because no organization stands behind them yet.
alter table idempotency_key add column etag text;

-- What is kept of the request is made with a secret of the data folder: such a request may carry a password.
create table auth.open_request (
  route text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body text,
  content_type text,
  etag text,
  created_at timestamptz not null default now(),
  primary key (route, key)
);
grant select, insert, update, delete on auth.open_request to perpetua_sign_in;
