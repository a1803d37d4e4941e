-- Privacy: requests of erasure, what must stay of a debtor, retention, and a journal that can be searched.

-- A household that was erased keeps its row and its number: the books point at it.
alter table household add column erased_at timestamptz;

-- Demande d'effacement. Whom it concerns is fixed when it is accepted, so that it can go on where it stopped.
create sequence erasure_request_seq start with 50 increment by 50;
create table erasure_request (
  id           bigint primary key default nextval('erasure_request_seq'),
  household_id bigint      not null references household deferrable initially deferred,
  cause        text        not null check (cause in ('FAMILY', 'RETENTION')),
  status       text        not null check (status in ('WAITING', 'WITHDRAWN', 'REFUSED', 'ACCEPTED', 'DONE')),
  asked_at     timestamptz not null,
  asked_by     bigint      references account deferrable initially deferred, -- null: the retention
  decided_at   timestamptz,
  decided_by   bigint      references account deferrable initially deferred,
  words        text,
  person_ids   bigint[]    not null default '{}',
  account_ids  bigint[]    not null default '{}',
  done_at      timestamptz,
  check ((status = 'REFUSED') <= (words is not null)),
  check ((status = 'DONE') = (done_at is not null))
);
create unique index erasure_request_open on erasure_request (household_id) where status in ('WAITING', 'ACCEPTED');
create index erasure_request_household on erasure_request (household_id, id);
create index erasure_request_queue on erasure_request (asked_at) where status in ('WAITING', 'ACCEPTED');

create table erasure_step (
  request_id bigint      not null references erasure_request deferrable initially deferred,
  holder     text        not null,
  done_at    timestamptz not null,
  primary key (request_id, holder)
);

-- Whose the invoices of an erased household are: kept as long as the books, read with them only.
create table debtor (
  household_id  bigint primary key references household deferrable initially deferred,
  civility      text,
  name          text        not null,
  street        text,
  address_extra text,
  postcode      text,
  town          text,
  kept_since    timestamptz not null
);

-- Nothing lapses in an organisation whose administrator has not looked at what would.
create table retention_approval (
  organisation_id bigint primary key references organisation deferrable initially deferred,
  approved_at     timestamptz not null,
  approved_by     bigint      not null references account deferrable initially deferred
);
create sequence retention_run_seq start with 50 increment by 50;
create table retention_run (
  id              bigint primary key default nextval('retention_run_seq'),
  organisation_id bigint      not null references organisation deferrable initially deferred,
  started_at      timestamptz not null,
  ended_at        timestamptz
);
create index retention_run_organisation on retention_run (organisation_id, id);
create table retention_count (
  run_id   bigint not null references retention_run deferrable initially deferred,
  category text   not null,
  found    bigint not null,
  removed  bigint not null default 0,
  primary key (run_id, category)
);

-- What is written once is changed by forgetting alone: the functions below, one column each.
create function refuse_change_but_forgetting() returns trigger language plpgsql as $$
begin
  if current_setting('portal.forgetting', true) = 'on' then
    if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0] then
      return new;
    elsif tg_op = 'DELETE' and tg_table_name = 'audit_entry' then
      return old;
    end if;
  end if;
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '0A000';
end $$;
drop trigger audit_entry_immutable on audit_entry;
create trigger audit_entry_immutable before update or delete on audit_entry
  for each row execute function refuse_change_but_forgetting('details');
drop trigger invoice_line_immutable on invoice_line;
create trigger invoice_line_immutable before update or delete on invoice_line
  for each row execute function refuse_change_but_forgetting('beneficiary');
drop trigger ledger_entry_immutable on ledger_entry;
create trigger ledger_entry_immutable before update or delete on ledger_entry
  for each row execute function refuse_change_but_forgetting('beneficiary');
drop trigger payment_message_immutable on payment_message;
create trigger payment_message_immutable before update or delete on payment_message
  for each row execute function refuse_change_but_forgetting('body');

-- The journal keeps who, when and which rows of an erased household; what it told of them goes.
create function forget_in_journal(households bigint[], persons bigint[], accounts bigint[])
  returns bigint language plpgsql security definer set search_path = public as $$
declare n bigint;
begin
  perform set_config('portal.forgetting', 'on', true);
  update audit_entry e
     set details = case when e.details ? 'household' then jsonb_build_object('household', e.details -> 'household') else '{}' end
   where (e.subject_type = 'household' and e.subject_id = any (households))
      or (e.subject_type = 'person' and e.subject_id = any (persons))
      or (e.subject_type = 'account' and e.subject_id = any (accounts))
      or e.details ->> 'household' = any (households::text[]);
  get diagnostics n = row_count;
  perform set_config('portal.forgetting', '', true);
  return n;
end $$;

-- Deletes old lines of the journal; none younger than six months, whatever is asked (CNIL 2021-122).
create function forget_journal(ids bigint[])
  returns bigint language plpgsql security definer set search_path = public as $$
declare n bigint;
begin
  perform set_config('portal.forgetting', 'on', true);
  delete from audit_entry where id = any (ids) and at < now() - interval '6 months';
  get diagnostics n = row_count;
  perform set_config('portal.forgetting', '', true);
  return n;
end $$;

-- After ten years the books of an erased household name no child any more.
create function forget_beneficiaries(of_household bigint)
  returns bigint language plpgsql security definer set search_path = public as $$
declare
  n bigint;
  m bigint;
begin
  if not exists (select 1 from household where id = of_household and erased_at is not null) then
    return 0;
  end if;
  perform set_config('portal.forgetting', 'on', true);
  update invoice_line l set beneficiary = ''
    from invoice i
   where i.id = l.invoice_id and i.household_id = of_household and l.beneficiary <> ''
     and i.issued_at < now() - interval '10 years';
  get diagnostics n = row_count;
  update ledger_entry e set beneficiary = ''
    from family_account a
   where a.id = e.family_account_id and a.household_id = of_household and e.beneficiary <> ''
     and e.at < now() - interval '10 years';
  get diagnostics m = row_count;
  perform set_config('portal.forgetting', '', true);
  return n + m;
end $$;

-- The bank repeats the payer's name and address in its words; money needs neither.
create function forget_payer(of_household bigint)
  returns bigint language plpgsql security definer set search_path = public as $$
declare n bigint;
begin
  perform set_config('portal.forgetting', 'on', true);
  update payment_message m set body = regexp_replace(m.body, '(vads_(?:cust|ship_to)_[a-z_0-9]+=)[^&]*', '\1', 'g')
    from payment_attempt a
   where a.id = m.attempt_id and a.household_id = of_household and m.body ~ 'vads_(cust|ship_to)_';
  get diagnostics n = row_count;
  perform set_config('portal.forgetting', '', true);
  return n;
end $$;

revoke execute on function forget_in_journal, forget_journal, forget_beneficiaries, forget_payer from public;

-- The journal of an organisation: found through what a line is about. What concerns several
-- organisations or none is read by the installation's administrators.
create function noted_id(details jsonb, fact text) returns bigint language sql immutable as $$
  select case when details ->> fact ~ '^[0-9]{1,18}$' then (details ->> fact)::bigint end $$;
create function audit_organisation(about text, about_id bigint, details jsonb) returns bigint
  language plpgsql stable set search_path = public as $$
declare
  scope text[];
begin
  -- a statement for each kind: only what is asked is planned, once; a later V adds its tables here
  if details ->> 'household' ~ '^[0-9]{1,18}$' then
    return (select h.organisation_id from household h where h.id = (details ->> 'household')::bigint);
  end if;
  if details ->> 'organisation' ~ '^[0-9]{1,18}$' then
    return (select o.id from organisation o where o.id = (details ->> 'organisation')::bigint);
  end if;
  scope := regexp_match(details ->> 'scope', '^([A-Z]+):([0-9]{1,18})$');
  if scope is not null then
    about := lower(scope[1]);
    about_id := scope[2]::bigint;
  end if;
  case about
    when 'organisation' then
      return (select o.id from organisation o where o.id = about_id);
    when 'structure' then
      return (select s.organisation_id from structure s where s.id = about_id);
    when 'regie' then
      return (select r.organisation_id from regie r where r.id = about_id);
    when 'household' then
      return (select h.organisation_id from household h where h.id = about_id);
    when 'person' then
      return (select p.organisation_id from person p where p.id = about_id);
    when 'document' then
      return (select h.organisation_id from document d join household h on h.id = d.household_id
               where d.id = about_id);
    when 'account_request' then
      return (select r.organisation_id from account_request r where r.id = about_id);
    when 'document_type' then
      return (select t.organisation_id from document_type t where t.id = about_id);
    when 'blank_form' then
      return (select f.organisation_id from blank_form f where f.id = about_id);
    when 'family-import' then
      return (select i.organisation_id from family_import i where i.id = about_id);
    when 'task' then
      return (select t.organisation_id from task_run t where t.id = about_id);
    when 'category' then
      return (select c.organisation_id from category c where c.id = about_id);
    when 'activity' then
      return (select s.organisation_id from activity a join structure s on s.id = a.structure_id
               where a.id = about_id);
    when 'unit' then
      return (select s.organisation_id from unit u join activity a on a.id = u.activity_id
                join structure s on s.id = a.structure_id where u.id = about_id);
    when 'place_pool' then
      return (select s.organisation_id from place_pool p
                left join activity_group g on g.id = p.group_id
                left join activity a on a.id = g.activity_id
                join structure s on s.id = coalesce(p.structure_id, a.structure_id)
               where p.id = about_id);
    when 'catalogue-file' then
      return (select f.organisation_id from catalogue_file f where f.id = about_id);
    when 'basket' then
      return (select h.organisation_id from basket b join household h on h.id = b.household_id
               where b.id = about_id);
    when 'booking' then
      return (select h.organisation_id from booking b join household h on h.id = b.household_id
               where b.id = about_id);
    when 'enrolment' then
      return (select h.organisation_id from enrolment e join household h on h.id = e.household_id
               where e.id = about_id);
    when 'waiting_entry' then
      return (select h.organisation_id from waiting_entry w join household h on h.id = w.household_id
               where w.id = about_id);
    when 'payment_attempt' then
      return (select h.organisation_id from payment_attempt a join household h on h.id = a.household_id
               where a.id = about_id);
    when 'invoice' then
      return (select h.organisation_id from invoice i join household h on h.id = i.household_id
               where i.id = about_id);
    when 'account' then
      return (select case when count(distinct x.o) = 1 then min(x.o) end from (
                select h.organisation_id as o from household_access a
                  join household h on h.id = a.household_id
                 where a.account_id = about_id
                union all
                select r.organisation_id from staff_role r
                 where r.account_id = about_id and r.organisation_id is not null) x);
    else
      return null;
  end case;
end $$;
create function audit_entry_place() returns trigger language plpgsql as $$
begin
  new.organisation_id := coalesce(new.organisation_id, audit_organisation(new.subject_type, new.subject_id, new.details));
  return new;
end $$;
create trigger audit_entry_place before insert on audit_entry
  for each row execute function audit_entry_place();
create index audit_entry_organisation on audit_entry (organisation_id, at desc, id desc);
create index audit_entry_newest on audit_entry (at desc, id desc);
create index audit_entry_actor on audit_entry (actor, at desc, id desc);
create index audit_entry_action on audit_entry (action text_pattern_ops, at desc, id desc);
create index audit_entry_household on audit_entry ((details ->> 'household')) where details ->> 'household' is not null;
drop index audit_entry_at;

-- The mails of a family, for its export and its erasure.
create index outbox_mail_household on outbox_mail ((parameters ->> 'household'));
create index outbox_mail_recipient on outbox_mail (lower(recipient));
