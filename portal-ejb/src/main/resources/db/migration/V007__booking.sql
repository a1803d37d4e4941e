-- Persons are locked here, not in the household's tables: a child may be in two households.
create table booking_party (
  person_id bigint primary key references person deferrable initially deferred
);

-- Locks persons in their order, those never locked before too, in one round trip. Each statement
-- sees what was committed while the one before it waited.
create function lock_booking_parties(persons bigint[]) returns void language plpgsql as $$
begin
  insert into booking_party (person_id)
  select unnest(persons) order by 1 on conflict do nothing;
  perform person_id from booking_party where person_id = any(persons) order by person_id
     for no key update;
end $$;

-- Place pool (unité de remplissage): what is counted. The check below is the last guard of the
-- places; it needs no clock because a lapsed hold still counts until someone marks it EXPIRED.
create sequence place_pool_seq start with 50 increment by 50;
create table place_pool (
  id         bigint primary key default nextval('place_pool_seq'),
  group_id   bigint references activity_group on delete cascade deferrable initially deferred,
  structure_id bigint references structure deferrable initially deferred,
  day        date,
  half_day   text check (half_day in ('MORNING', 'AFTERNOON')),
  capacity   int not null check (capacity >= 0),
  overbooked int not null default 0 check (overbooked >= 0),
  taken      int not null default 0,
  -- how many it lets in: those that a site has above what the State allows came before, nobody follows them
  places     int not null generated always as
    (case when structure_id is null then capacity + overbooked else capacity end) stored,
  constraint place_pool_room check (taken between 0 and capacity + overbooked),
  check (num_nonnulls(group_id, structure_id) = 1)
);
create unique index place_pool_key on place_pool
  (coalesce(group_id, -structure_id), coalesce(day, 'epoch'::date), coalesce(half_day, ''));
create index place_pool_group on place_pool (group_id);
create index place_pool_structure on place_pool (structure_id, day) where structure_id is not null;

-- From which pools a session takes: a journée takes a place of the morning and one of the afternoon.
create table session_pool (
  session_id bigint not null references session deferrable initially deferred,
  pool_id    bigint not null references place_pool deferrable initially deferred,
  primary key (session_id, pool_id)
);
create index session_pool_pool on session_pool (pool_id);

create sequence enrolment_seq start with 50 increment by 50;
create table enrolment (
  id           bigint primary key default nextval('enrolment_seq'),
  household_id bigint      not null references household deferrable initially deferred,
  person_id    bigint      not null references person deferrable initially deferred,
  activity_id  bigint      not null references activity deferrable initially deferred,
  group_id     bigint      not null references activity_group deferrable initially deferred,
  status       text        not null check (status in ('ACTIVE', 'ENDED')),
  created_at   timestamptz not null,
  version      bigint      not null default 0
);
create unique index enrolment_active on enrolment (household_id, person_id, activity_id) where status = 'ACTIVE';
create index enrolment_person on enrolment (person_id);

create sequence basket_seq start with 50 increment by 50;
create table basket (
  id           bigint primary key default nextval('basket_seq'),
  household_id bigint      not null references household deferrable initially deferred,
  regie_id     bigint      not null references regie deferrable initially deferred,
  status       text        not null check (status in ('OPEN', 'PAID', 'EXPIRED', 'ABANDONED')),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  prolonged    boolean     not null default false, -- a payment prolongs the holds once
  closed_at    timestamptz,
  version      bigint      not null default 0
);
create unique index basket_open on basket (household_id, regie_id) where status = 'OPEN';
create index basket_expiry on basket (expires_at) where status = 'OPEN';

-- Booking request (« réservation n° 00004 »): what a family confirmed at once for one enrolment. Its
-- state is that of its bookings. Each organisation counts its own by a sequence of its own, made with the
-- organisation: it waits for nobody, and a gap does no harm.
create sequence booking_request_seq start with 50 increment by 50;
create table booking_request (
  id              bigint primary key default nextval('booking_request_seq'),
  organisation_id bigint      not null references organisation deferrable initially deferred,
  number          bigint      not null check (number > 0),
  enrolment_id    bigint      not null references enrolment deferrable initially deferred,
  household_id    bigint      not null references household deferrable initially deferred,
  created_at      timestamptz not null,
  given_up_at     timestamptz, -- of a series: what is left of it was cancelled as a whole
  constraint booking_request_number unique (organisation_id, number)
);

-- The portal's own account makes no objects and reads no sequence of these: the functions are the owner's.
create function open_booking_request_numbers() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  execute format('create sequence if not exists %I', 'booking_request_number_' || new.id);
  return null;
end $$;
create trigger organisation_numbers after insert on organisation
  for each row execute function open_booking_request_numbers();

create function number_booking_request() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  select organisation_id into strict new.organisation_id from household where id = new.household_id;
  new.number := nextval(format('%I', 'booking_request_number_' || new.organisation_id)::regclass);
  return new;
end $$;
create trigger booking_request_numbered before insert on booking_request
  for each row execute function number_booking_request();

-- A number that is given stays.
create trigger booking_request_keeps_number before update of organisation_id, number, household_id on booking_request
  for each row execute function refuse_change();

create index booking_request_household on booking_request (household_id, id);

create sequence booking_seq start with 50 increment by 50;
create table booking (
  id                bigint primary key default nextval('booking_seq'),
  enrolment_id      bigint      not null references enrolment deferrable initially deferred,
  request_id        bigint      references booking_request deferrable initially deferred,
  household_id      bigint      not null references household deferrable initially deferred,
  person_id         bigint      not null references person deferrable initially deferred,
  session_id        bigint      not null references session deferrable initially deferred,
  basket_id         bigint      references basket deferrable initially deferred,
  status            text        not null check (status in ('HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED')),
  during            tsrange     not null,
  hold_until        timestamptz,
  price_cents       bigint      not null check (price_cents >= 0),
  price_label       text        not null,
  price_explanation text        not null,
  created_at        timestamptz not null,
  confirmed_at      timestamptz,
  ended_at          timestamptz,
  cancel_money      text        check (cancel_money in ('ACCOUNT', 'CARD', 'NOTHING', 'IF_RESOLD')), -- as it was promised
  check (cancel_money is null or status = 'CANCELLED'),
  check (status <> 'HELD' or hold_until is not null),
  constraint booking_person_overlap exclude using gist (person_id with =, during with &&)
    where (status in ('HELD', 'CONFIRMED'))
);
create unique index booking_session_person on booking (session_id, person_id) where status in ('HELD', 'CONFIRMED');
create index booking_session on booking (session_id);
create index booking_basket on booking (basket_id);
create index booking_request_lines on booking (request_id);
create index booking_household on booking (household_id, session_id);
create index booking_person on booking (person_id) where status in ('HELD', 'CONFIRMED');
create index booking_hold on booking (hold_until) where status = 'HELD';

-- place_pool.taken follows the rows that take, statement by statement: thirty Wednesdays are one update.
-- What a site has above its capacity goes with each place that is given back.
create function overbooked_after(p place_pool, n bigint) returns int language sql immutable as $$
  select case when p.structure_id is null then p.overbooked
              else least(p.overbooked, greatest(0, p.taken + n - p.capacity))::int end
$$;
create function booking_counts_places() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update place_pool p set taken = p.taken + d.n
      from (select sp.pool_id, count(*) as n from added a join session_pool sp using (session_id)
             where a.status in ('HELD', 'CONFIRMED') group by sp.pool_id) d
     where p.id = d.pool_id;
  elsif tg_op = 'DELETE' then
    update place_pool p set taken = p.taken - d.n, overbooked = overbooked_after(p, -d.n)
      from (select sp.pool_id, count(*) as n from removed r join session_pool sp using (session_id)
             where r.status in ('HELD', 'CONFIRMED') group by sp.pool_id) d
     where p.id = d.pool_id;
  else
    update place_pool p set taken = p.taken + d.n, overbooked = overbooked_after(p, d.n::bigint)
      from (select pool_id, sum(n) as n from (
              select sp.pool_id, 1 as n from added a join session_pool sp using (session_id)
               where a.status in ('HELD', 'CONFIRMED')
              union all
              select sp.pool_id, -1 from removed r join session_pool sp using (session_id)
               where r.status in ('HELD', 'CONFIRMED')) x
             group by pool_id having sum(n) <> 0) d
     where p.id = d.pool_id;
  end if;
  return null;
end $$;
create trigger booking_places_insert after insert on booking
  referencing new table as added for each statement execute function booking_counts_places();
create trigger booking_places_delete after delete on booking
  referencing old table as removed for each statement execute function booking_counts_places();
create trigger booking_places_update after update on booking
  referencing old table as removed new table as added for each statement execute function booking_counts_places();

-- The life of a booking: what has ended never comes back, what is confirmed only ends.
create function booking_transition() returns trigger language plpgsql as $$
begin
  if not (old.status = new.status
      or (old.status = 'HELD' and new.status in ('CONFIRMED', 'EXPIRED', 'CANCELLED'))
      or (old.status = 'CONFIRMED' and new.status = 'CANCELLED')) then
    raise exception 'booking % cannot go from % to %', old.id, old.status, new.status using errcode = '0A000';
  end if;
  if old.session_id <> new.session_id or old.person_id <> new.person_id or old.household_id <> new.household_id then
    raise exception 'booking % keeps its session, person and household', old.id using errcode = '0A000';
  end if;
  return new;
end $$;
create trigger booking_transition before update on booking
  for each row execute function booking_transition();

-- A session's pools may not change under bookings that take from them: taken would drift. Those of the
-- site come and go with its capacity, and taken follows.
create function session_pool_of_site(session_pool, direction int) returns boolean language plpgsql as $$
declare
  takers int;
begin
  if not exists (select 1 from place_pool p where p.id = $1.pool_id and p.structure_id is not null) then
    return false;
  end if;
  select count(*) into takers from booking b
   where b.session_id = $1.session_id and b.status in ('HELD', 'CONFIRMED');
  if takers > 0 then
    update place_pool p
       set taken = p.taken + direction * takers,
           overbooked = greatest(0, p.taken + direction * takers - p.capacity)
     where p.id = $1.pool_id;
  end if;
  return true;
end $$;
create function session_pool_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and session_pool_of_site(old, -1) then
    return old;
  end if;
  if exists (select 1 from booking b where b.session_id in (old.session_id)
              and b.status in ('HELD', 'CONFIRMED')) then
    raise exception 'session % has bookings: its pools are fixed', old.session_id using errcode = '0A000';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger session_pool_frozen before update or delete on session_pool
  for each row execute function session_pool_frozen();
create function session_pool_frozen_insert() returns trigger language plpgsql as $$
begin
  if session_pool_of_site(new, 1) then
    return new;
  end if;
  if exists (select 1 from booking b where b.session_id = new.session_id
              and b.status in ('HELD', 'CONFIRMED')) then
    raise exception 'session % has bookings: its pools are fixed', new.session_id using errcode = '0A000';
  end if;
  return new;
end $$;
create trigger session_pool_frozen_insert before insert on session_pool
  for each row execute function session_pool_frozen_insert();

-- Saison: the plan from which an activity's sessions are made, as staff last saved it.
create table season_plan (
  activity_id    bigint  primary key references activity on delete cascade deferrable initially deferred,
  first_day      date    not null,
  last_day       date    not null,
  weekdays       text[]  not null,
  school_time    text    not null check (school_time in ('SCHOOL', 'HOLIDAYS', 'BOTH')),
  skip_public_holidays boolean not null,
  extra_days     text[]  not null,
  closed_days    text[]  not null, -- each with the reason at the same place of the next column
  closed_reasons text[]  not null,
  unit_ids       bigint[] not null,
  booking_deadline text  not null, -- as DeadlineRule writes it
  cancel_deadline  text  not null,
  version        int     not null default 0,
  check (first_day <= last_day)
);
create table season_places (
  activity_id bigint not null references season_plan on delete cascade deferrable initially deferred,
  group_id    bigint not null references activity_group on delete cascade deferrable initially deferred,
  half_day    text   not null check (half_day in ('MORNING', 'AFTERNOON')),
  capacity    int    not null check (capacity >= 0),
  primary key (group_id, half_day)
);
create index season_places_activity on season_places (activity_id);
