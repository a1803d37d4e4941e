-- A code for letters and the desk: one per account, kept as a keyed hash.
create table one_time_code (
  account_id  bigint primary key references account deferrable initially deferred,
  code_hash   bytea       not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);

-- What slows guessing down: one row for a login typed from a network, one for the login from anywhere
-- (network ''), one for the network whatever the login; passwords and codes apart. Logins are kept as keyed hashes:
-- people type passwords there too. Known and unknown logins are counted alike.
create table login_brake (
  login_key    bytea       not null,
  network      text        not null,
  failures     int         not null,
  since        timestamptz not null,
  locked_until timestamptz,
  primary key (login_key, network)
);

-- Who is signed in, from where. The token lies in the session of the server, its hash here.
create sequence login_session_seq start with 50 increment by 50;
create table login_session (
  id           bigint primary key default nextval('login_session_seq'),
  account_id   bigint      not null references account deferrable initially deferred,
  token_hash   bytea       not null,
  browser      text        not null,
  system       text        not null,
  address      text        not null,
  network      text        not null,
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz,
  end_reason   text check (end_reason in ('LOGOUT', 'CLOSED', 'PASSWORD', 'DISABLED', 'STAFF')),
  constraint login_session_end check ((ended_at is null) = (end_reason is null))
);
create unique index login_session_token on login_session (token_hash);
create index login_session_account on login_session (account_id, last_seen_at);
create index login_session_seen on login_session (last_seen_at);
