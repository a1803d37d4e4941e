-- What one booking of ten dates, and giving them back, must ask of the database at the least: the
-- same locks in the same order, the same checks and the same rows as the portal's. No more.
\set place random(1, 31)
begin;
select household, person, enrolment, regie from bench.client where n = :client_id \gset
select sessions from bench.choice where n = :place \gset
select set_config('lock_timeout', '3s', true), set_config('statement_timeout', '10s', true);
select id from household where id = :household for no key update;
insert into booking_party (person_id) values (:person) on conflict do nothing;
select person_id from booking_party where person_id = :person for no key update;
select id from place_pool
 where id in (
   select near.pool_id
     from session_pool wanted
     join session_pool shared on shared.pool_id = wanted.pool_id
     join session_pool near on near.session_id = shared.session_id
    where wanted.session_id = any(:sessions)
       or wanted.session_id in (select session_id from booking where person_id = :person and status = 'HELD'))
 order by id for no key update of place_pool;
update booking set status = 'EXPIRED', ended_at = now()
 where status = 'HELD' and hold_until <= now()
   and session_id in (
     select shared.session_id
       from session_pool wanted
       join session_pool shared on shared.pool_id = wanted.pool_id
      where wanted.session_id = any(:sessions)
         or wanted.session_id in (select session_id from booking where person_id = :person and status = 'HELD'));
select sp.session_id, min(p.capacity - p.taken) from session_pool sp join place_pool p on p.id = sp.pool_id
 where sp.session_id = any(:sessions) group by sp.session_id;
select count(*) from booking where person_id = :person and status in ('HELD', 'CONFIRMED');
insert into basket (household_id, regie_id, status, created_at, expires_at)
values (:household, :regie, 'OPEN', now(), now() + interval '1 hour') returning id as basket \gset
insert into booking (enrolment_id, household_id, person_id, session_id, basket_id, status, during, hold_until,
                     price_cents, price_label, price_explanation, created_at)
select :enrolment, :household, :person, s.id, :basket, 'HELD', tsrange(s.starts_at, s.ends_at),
       now() + interval '1 hour', 450, 'à l’unité', 'Prix unique', now()
  from session s where s.id = any(:sessions);
insert into audit_entry (at, actor, action, subject_type, subject_id, details)
values (now(), 'bench', 'basket.submitted', 'basket', :basket, '{}');
commit;
begin;
select set_config('lock_timeout', '3s', true), set_config('statement_timeout', '10s', true);
select id from household where id = :household for no key update;
select person_id from booking_party where person_id = :person for no key update;
select id from place_pool
 where id in (select pool_id from session_pool where session_id in (select session_id from booking where basket_id = :basket))
 order by id for no key update of place_pool;
update booking set status = 'CANCELLED', ended_at = now() where basket_id = :basket and status = 'HELD';
update basket set status = 'ABANDONED', closed_at = now() where id = :basket;
insert into audit_entry (at, actor, action, subject_type, subject_id, details)
values (now(), 'bench', 'basket.discarded', 'basket', :basket, '{}');
commit;
