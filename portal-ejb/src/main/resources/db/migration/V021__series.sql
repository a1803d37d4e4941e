-- Série, sortie, séjour: to be enrolled is to have booked. The enrolment ends with its last live
-- booking and comes back with the next one; dates past of a series that was given up hold nobody in it.
create index booking_enrolment on booking (enrolment_id);

create function series_enrolment_follows() returns trigger language plpgsql as $$
begin
  -- most bookings are of days: for those the enrolment's whole history is not looked through
  if not exists (
      select 1 from (select distinct enrolment_id from changed) c
        join enrolment e on e.id = c.enrolment_id join activity a on a.id = e.activity_id
       where a.kind <> 'DAYS') then
    return null;
  end if;
  update enrolment e
     set status = case e.status when 'ACTIVE' then 'ENDED' else 'ACTIVE' end, version = e.version + 1
    from activity a
   where a.id = e.activity_id and a.kind <> 'DAYS'
     and e.id in (select enrolment_id from changed)
     and (e.status = 'ACTIVE') <> exists (
           select 1 from booking b left join booking_request r on r.id = b.request_id
            where b.enrolment_id = e.id and b.status in ('HELD', 'CONFIRMED') and r.given_up_at is null);
  return null;
end $$;
create trigger series_enrolment_insert after insert on booking
  referencing new table as changed for each statement execute function series_enrolment_follows();
create trigger series_enrolment_update after update on booking
  referencing new table as changed for each statement execute function series_enrolment_follows();
