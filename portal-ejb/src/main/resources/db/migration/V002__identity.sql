create sequence account_seq start with 50 increment by 50;
create table account (
  id                  bigint primary key default nextval('account_seq'),
  login               text        not null,
  email               text,
  display_name        text        not null,
  password_hash       text,
  status              text        not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
  locale              text        not null default 'fr' check (locale in ('fr', 'en')),
  created_at          timestamptz not null,
  password_changed_at timestamptz,
  version             bigint      not null default 0
);
create unique index account_login on account (lower(login));
create index account_email on account (lower(email));

create table account_role (
  account_id bigint not null references account deferrable initially deferred,
  role       text   not null check (role in ('FAMILY')), -- what staff may follows from staff_role
  primary key (account_id, role)
);

-- A one-time link is kept as the hash of its token only.
create sequence one_time_link_seq start with 50 increment by 50;
create table one_time_link (
  id         bigint primary key default nextval('one_time_link_seq'),
  account_id bigint      not null references account deferrable initially deferred,
  purpose    text        not null check (purpose in ('PASSWORD_RESET', 'ACTIVATION', 'EMAIL_CHANGE')),
  address    text, -- the new mail address of an EMAIL_CHANGE, for nothing else
  token_hash bytea       not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  constraint one_time_link_address check ((purpose = 'EMAIL_CHANGE') = (address is not null))
);
create unique index one_time_link_token on one_time_link (token_hash);
create index one_time_link_account on one_time_link (account_id);
create index one_time_link_expiry on one_time_link (expires_at);

-- Asked for, not yet looked up: a known and an unknown login cost the visitor exactly the same time.
create sequence password_reset_request_seq start with 50 increment by 50;
create table password_reset_request (
  id           bigint primary key default nextval('password_reset_request_seq'),
  login        text        not null,
  locale       text        not null check (locale in ('fr', 'en')),
  requested_at timestamptz not null
);
