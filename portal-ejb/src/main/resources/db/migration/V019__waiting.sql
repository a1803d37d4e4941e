-- Liste d'attente: who would like a place in a session that is full. The line of a session goes by
-- turn; those of one party get their places together or not at all (siblings).
create sequence waiting_turn;
create sequence waiting_party;
create sequence waiting_entry_seq start with 50 increment by 50;
create table waiting_entry (
  id             bigint primary key default nextval('waiting_entry_seq'),
  enrolment_id   bigint      not null references enrolment deferrable initially deferred,
  household_id   bigint      not null references household deferrable initially deferred,
  person_id      bigint      not null references person deferrable initially deferred,
  session_id     bigint      not null references session deferrable initially deferred,
  turn           bigint      not null default nextval('waiting_turn'),
  party          bigint      not null default nextval('waiting_party'),
  state          text        not null
    check (state in ('WAITING', 'OFFERED', 'TAKEN', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
  asked_at       timestamptz not null,
  passed_over_at timestamptz, -- a place was free, but something else stood in the way
  booking_id     bigint references booking deferrable initially deferred, -- the place offered
  decline_hash   bytea, -- of the link that declines what was offered, one for a party
  ended_at       timestamptz,
  lapse_told_at  timestamptz, -- when the family was told that its offer ended without an answer
  check (state <> 'OFFERED' or booking_id is not null),
  check ((ended_at is null) = (state in ('WAITING', 'OFFERED')))
);
create unique index waiting_entry_live on waiting_entry (session_id, person_id)
  where state in ('WAITING', 'OFFERED');
create unique index waiting_entry_offer on waiting_entry (booking_id);
create index waiting_entry_unanswered on waiting_entry (booking_id)
  where lapse_told_at is null and state in ('OFFERED', 'LAPSED') and booking_id is not null;
create index waiting_entry_decline on waiting_entry (decline_hash);
create index waiting_entry_line on waiting_entry (session_id, turn);
create index waiting_entry_party on waiting_entry (party);
create index waiting_entry_household on waiting_entry (household_id);
create index waiting_entry_enrolment on waiting_entry (enrolment_id);
create index waiting_entry_person on waiting_entry (person_id);

-- An offer is a hold like any other: what becomes of the booking becomes of the entry.
create function waiting_follows_booking() returns trigger language plpgsql as $$
begin
  update waiting_entry
     set state = case new.status when 'CONFIRMED' then 'TAKEN' when 'EXPIRED' then 'LAPSED' else 'DECLINED' end,
         ended_at = coalesce(new.ended_at, new.confirmed_at)
   where booking_id = new.id and state = 'OFFERED';
  return null;
end $$;
create trigger waiting_follows_booking after update on booking
  for each row when (old.status = 'HELD' and new.status <> 'HELD') execute function waiting_follows_booking();
