-- Place au-delà de la capacité, opened by staff for one booking. It closes as soon as anybody gives a place of
-- the pool back: whoever is above the capacity came before, nobody follows them.
create table extra_place (
  booking_id bigint not null references booking on delete cascade deferrable initially deferred,
  pool_id    bigint not null references place_pool on delete cascade deferrable initially deferred,
  primary key (booking_id, pool_id)
);
create index extra_place_pool on extra_place (pool_id);

create function extra_places_close() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from extra_place) then
    return null;
  end if;
  with freed as (
    select sp.pool_id, count(*) as n, array_agg(r.id) as bookings
      from removed r join added a on a.id = r.id join session_pool sp on sp.session_id = r.session_id
     where r.status in ('HELD', 'CONFIRMED') and a.status not in ('HELD', 'CONFIRMED')
     group by sp.pool_id),
  named as (
    select e.booking_id, e.pool_id, f.n,
           row_number() over (partition by e.pool_id
                              order by e.booking_id = any(f.bookings) desc, e.booking_id) as nth
      from extra_place e join freed f using (pool_id)),
  closed as (
    delete from extra_place e using named
     where e.booking_id = named.booking_id and e.pool_id = named.pool_id and named.nth <= named.n
    returning e.pool_id)
  update place_pool p set overbooked = greatest(0, p.overbooked - c.n)
    from (select pool_id, count(*)::int as n from closed group by pool_id) c
   where p.id = c.pool_id;
  return null;
end $$;
-- by its name after booking_places_update, which gives the places back first
create trigger extra_places_update after update on booking
  referencing old table as removed new table as added for each statement execute function extra_places_close();
