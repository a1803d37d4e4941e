-- Agenda: an address that calendar programs fetch without a login, of one login for one household.
-- Who loses the access loses its addresses, also if it is given again later.
create sequence calendar_feed_seq start with 50 increment by 50;
create table calendar_feed (
  id           bigint primary key default nextval('calendar_feed_seq'),
  household_id bigint      not null,
  account_id   bigint      not null,
  person_id    bigint      references person deferrable initially deferred, -- null: the whole household
  token_hash   bytea       not null, -- of the secret in the address
  token_sealed bytea       not null, -- the secret itself, encrypted, to be shown to its login again
  reminders    boolean     not null,
  created_at   timestamptz not null,
  fetched_at   timestamptz,
  hour_began   timestamptz, -- fetches are counted for an hour from here on
  fetches      int         not null default 0,
  foreign key (household_id, account_id) references household_access on delete cascade
    deferrable initially deferred
);
create unique index calendar_feed_token on calendar_feed (token_hash);
create unique index calendar_feed_key on calendar_feed (household_id, account_id, coalesce(person_id, 0));
create index calendar_feed_account on calendar_feed (account_id);
create index calendar_feed_person on calendar_feed (person_id);
