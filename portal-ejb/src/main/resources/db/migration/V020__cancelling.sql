-- Place rendue: given back by its family, credited once somebody takes it. In each of its pools the
-- places that were free before go first, then the returned ones in the order of turn.
create sequence place_return_turn;
create table place_return (
  booking_id  bigint primary key references booking deferrable initially deferred,
  turn        bigint      not null default nextval('place_return_turn'),
  state       text        not null check (state in ('OPEN', 'RESOLD', 'UNSOLD')),
  returned_at timestamptz not null,
  decided_at  timestamptz,
  check ((decided_at is null) = (state = 'OPEN'))
);
create index place_return_open on place_return (turn) where state = 'OPEN';

-- Fermeture: days that staff closed with a reason, and the families that are still to be told; each is
-- told, credited and freed in a transaction of its own.
create sequence day_closing_seq start with 50 increment by 50;
create table day_closing (
  id          bigint primary key default nextval('day_closing_seq'),
  activity_id bigint      not null references activity on delete cascade deferrable initially deferred,
  first_day   date        not null,
  last_day    date        not null,
  reason      text        not null check (length(reason) <= 200),
  closed_at   timestamptz not null,
  check (first_day <= last_day)
);
create index day_closing_activity on day_closing (activity_id);
create table day_closing_family (
  closing_id   bigint not null references day_closing on delete cascade deferrable initially deferred,
  household_id bigint not null references household deferrable initially deferred,
  told_at      timestamptz,
  primary key (closing_id, household_id)
);
create index day_closing_family_household on day_closing_family (household_id);
create index day_closing_family_due on day_closing_family (closing_id) where told_at is null;
