-- Solde payé en ligne: what a payment of the account was for, and what was left once it was counted.
create table account_payment (
  attempt_id bigint primary key references payment_attempt deferrable initially deferred,
  due_cents  bigint not null check (due_cents > 0), -- owed when it began
  left_cents bigint -- owed once it was counted, negative in the family's favour; null until then
);

-- Remboursement sur la carte: asked for with the cancellation, given to the bank afterwards. WAITING: not
-- given to the bank, or it said no and is asked again; SENT: given, its outcome not known yet.
create sequence card_refund_seq start with 50 increment by 50;
create table card_refund (
  id               bigint primary key default nextval('card_refund_seq'),
  reference        text        not null,
  attempt_id       bigint      not null references payment_attempt deferrable initially deferred,
  household_id     bigint      not null references household deferrable initially deferred,
  amount_cents     bigint      not null check (amount_cents > 0),
  status           text        not null check (status in ('WAITING', 'SENT', 'DONE', 'REFUSED')),
  expected_cents   bigint      check (expected_cents >= 0), -- what the bank holds of the payment once it is done
  created_at       timestamptz not null,
  sent_at          timestamptz,
  next_try_at      timestamptz not null,
  tries            int         not null default 0, -- rounds without an end
  noes             int         not null default 0, -- times the bank clearly said no
  done_at          timestamptz,
  last_error       text,
  check ((done_at is null) = (status in ('WAITING', 'SENT'))),
  check (status <> 'SENT' or (expected_cents is not null and sent_at is not null))
);
create unique index card_refund_reference on card_refund (reference);
-- one at a time: else what the bank holds would not tell which of them was done
create unique index card_refund_in_flight on card_refund (attempt_id) where status = 'SENT';
create index card_refund_attempt on card_refund (attempt_id);
create index card_refund_household on card_refund (household_id, created_at);
create index card_refund_due on card_refund (next_try_at) where status in ('WAITING', 'SENT');

create function card_refund_counts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update payment_attempt set refunded_cents = refunded_cents + new.amount_cents where id = new.attempt_id;
  elsif (new.attempt_id, new.household_id, new.amount_cents, new.reference)
        is distinct from (old.attempt_id, old.household_id, old.amount_cents, old.reference)
     or old.status in ('DONE', 'REFUSED') then
    raise exception 'refund % is not changed any more', old.reference using errcode = '0A000';
  elsif new.status = 'REFUSED' then
    update payment_attempt set refunded_cents = refunded_cents - new.amount_cents where id = new.attempt_id;
  end if;
  return null;
end $$;
create trigger card_refund_counted after insert or update on card_refund
  for each row execute function card_refund_counts();
create trigger card_refund_stays before delete on card_refund
  for each row execute function refuse_change();

-- Which cancelled places a refund is for: each once.
create table booking_refund (
  booking_id bigint primary key references booking deferrable initially deferred,
  refund_id  bigint not null references card_refund deferrable initially deferred
);
create index booking_refund_refund on booking_refund (refund_id);
