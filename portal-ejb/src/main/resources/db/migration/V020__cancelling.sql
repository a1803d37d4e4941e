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
