create sequence category_seq start with 50 increment by 50;
create table category (
  id              bigint primary key default nextval('category_seq'),
  organisation_id bigint not null references organisation deferrable initially deferred,
  name            text   not null,
  position        int    not null default 0,
  version         int    not null default 0
);
create index category_organisation on category (organisation_id);

create sequence activity_seq start with 50 increment by 50;
create table activity (
  id           bigint primary key default nextval('activity_seq'),
  structure_id bigint not null references structure deferrable initially deferred,
  category_id  bigint not null references category deferrable initially deferred,
  regie_id     bigint not null references regie deferrable initially deferred,
  code         text   not null,
  name         text   not null,
  type_name    text   not null,
  booking_mode text   not null check (booking_mode in ('PAY_ON_BOOKING', 'PAY_ON_ENROLMENT', 'CHARGED_TO_ACCOUNT')),
  kind         text   not null check (kind in ('DAYS', 'SERIES', 'OUTING', 'STAY')),
  starts_on    date   not null,
  ends_on      date   not null,
  opens_at     timestamptz not null,
  closes_at    timestamptz not null,
  position     int    not null default 0,
  enrolments_closed boolean not null default false, -- whoever is enrolled goes on booking
  version      int    not null default 0,
  constraint activity_code unique (structure_id, code),
  check (starts_on <= ends_on),
  check (opens_at < closes_at)
);

-- Families that may book before all others.
create table early_opening (
  activity_id bigint      not null references activity on delete cascade deferrable initially deferred,
  audience    text        not null check (audience in ('RESIDENTS', 'LAST_YEAR')),
  opens_at    timestamptz not null,
  primary key (activity_id, audience)
);

create sequence activity_group_seq start with 50 increment by 50;
create table activity_group (
  id          bigint primary key default nextval('activity_group_seq'),
  activity_id bigint not null references activity deferrable initially deferred,
  name        text   not null,
  age_from    int    not null, -- completed years at the session's date
  age_to      int    not null,
  level_from  text, -- classes of school, as SchoolLevel calls them; both null: all
  level_to    text,
  position    int    not null default 0,
  check (age_from <= age_to)
);
create index activity_group_activity on activity_group (activity_id);

create sequence unit_seq start with 50 increment by 50;
create table unit (
  id          bigint primary key default nextval('unit_seq'),
  activity_id bigint not null references activity deferrable initially deferred,
  code        text   not null,
  name        text   not null,
  starts_at   time   not null, -- Europe/Paris
  ends_at     time   not null,
  half_days   text   not null check (half_days in ('MORNING', 'AFTERNOON', 'BOTH')), -- whose places it takes
  with_meal   boolean not null default false,
  position    int    not null default 0,
  constraint unit_code unique (activity_id, code),
  check (starts_at < ends_at)
);

-- What a family books: a date, a group, a unit. Its places are counted in pools.
create sequence session_seq start with 50 increment by 50;
create table session (
  id               bigint primary key default nextval('session_seq'),
  activity_id      bigint      not null references activity deferrable initially deferred,
  group_id         bigint      not null references activity_group deferrable initially deferred,
  unit_id          bigint      not null references unit deferrable initially deferred,
  day              date        not null,
  starts_at        timestamp   not null, -- Europe/Paris
  ends_at          timestamp   not null,
  booking_deadline timestamptz not null,
  cancel_deadline  timestamptz not null,
  status           text        not null check (status in ('OPEN', 'CLOSED')),
  single           boolean     not null default false, -- came by a file: no plan takes it away
  check (starts_at < ends_at),
  unique (group_id, unit_id, day)
);
create index session_activity_day on session (activity_id, day);

create table closed_day (
  activity_id bigint not null references activity deferrable initially deferred,
  day         date   not null,
  reason      text   not null check (length(reason) <= 200),
  primary key (activity_id, day)
);

create sequence unit_price_seq start with 50 increment by 50;
create table unit_price (
  id           bigint primary key default nextval('unit_price_seq'),
  unit_id      bigint not null references unit on delete cascade deferrable initially deferred,
  amount_cents bigint not null check (amount_cents >= 0),
  label        text   not null,
  valid_from   date   not null,
  unique (unit_id, valid_from)
);
