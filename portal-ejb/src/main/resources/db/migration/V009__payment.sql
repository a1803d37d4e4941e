-- trans_id: six digits, never twice on one UTC day and shop. A sequence waits for nobody; the unique
-- index below is the guard, 900,000 payments a day the limit of the installation.
create sequence payment_trans_seq minvalue 0 maxvalue 899999 start 0 cycle;

create sequence payment_attempt_seq start with 50 increment by 50;
create table payment_attempt (
  id                 bigint primary key default nextval('payment_attempt_seq'),
  reference          text        not null,
  household_id       bigint      not null references household deferrable initially deferred,
  regie_id           bigint      not null references regie deferrable initially deferred,
  provider           text        not null check (provider in ('SYSTEMPAY')),
  amount_cents       bigint      not null check (amount_cents > 0),
  received_cents     bigint      check (received_cents > 0), -- what the bank says it took
  refunded_cents     bigint      not null default 0, -- given back on the card, or about to be: card_refund
  debt_key           text        not null, -- what is being paid, as the caller names it
  payer_email        text,
  status             text        not null
    check (status in ('CREATED', 'PENDING', 'PAID', 'REFUSED', 'CANCELLED', 'EXPIRED', 'UNKNOWN')),
  created_at         timestamptz not null,
  sent_at            timestamptz,
  window_ends_at     timestamptz not null,
  paid_at            timestamptz,
  shop               text        not null, -- the merchant's number at the provider
  mode               text        not null check (mode in ('TEST', 'PRODUCTION')),
  trans_date         date        not null, -- UTC day of trans_id
  trans_id           text        not null check (trans_id ~ '^[0-8][0-9]{5}$'),
  transaction_uuid   text,
  card_mask          text,
  authorisation      text,
  next_inquiry_at    timestamptz default now(), -- when the bank is asked, once the window is over; null: never (again)
  inquiries          int         not null default 0, -- asked so often without an end
  version            bigint      not null default 0,
  -- never more goes back than came in
  constraint payment_attempt_refunded check (refunded_cents between 0 and coalesce(received_cents, 0))
);
create unique index payment_attempt_reference on payment_attempt (reference);
create unique index payment_attempt_trans on payment_attempt (provider, shop, trans_date, trans_id);
create index payment_attempt_debt on payment_attempt (debt_key);
create unique index payment_attempt_open_debt on payment_attempt (debt_key) where status in ('CREATED', 'PENDING', 'UNKNOWN');
create index payment_attempt_household on payment_attempt (household_id, created_at);
create index payment_attempt_silent on payment_attempt (next_inquiry_at) where next_inquiry_at is not null;

-- Every word of the bank, kept as it came, forged ones aside (attempt_id null).
create sequence payment_message_seq start with 50 increment by 50;
create table payment_message (
  id          bigint primary key default nextval('payment_message_seq'),
  attempt_id  bigint      references payment_attempt deferrable initially deferred,
  provider    text        not null,
  source      text        not null check (source in ('NOTIFICATION', 'INQUIRY', 'REFUND')),
  received_at timestamptz not null,
  verdict     text        not null check (verdict in ('APPLIED', 'REPEATED', 'NO_CHANGE', 'WRONG_SIGNATURE', 'WRONG_MERCHANT', 'UNKNOWN_REFERENCE', 'MALFORMED', 'WRONG_AMOUNT', 'SECOND_PAYMENT')),
  body        text        not null
);
create index payment_message_attempt on payment_message (attempt_id);
create index payment_message_received on payment_message (received_at);
create trigger payment_message_immutable before update or delete on payment_message
  for each row execute function refuse_change();

create sequence payment_transition_seq start with 50 increment by 50;
create table payment_transition (
  id          bigint primary key default nextval('payment_transition_seq'),
  attempt_id  bigint      not null references payment_attempt deferrable initially deferred,
  at          timestamptz not null,
  from_status text,
  to_status   text        not null,
  cause       text        not null,
  message_id  bigint      references payment_message deferrable initially deferred
);
create index payment_transition_attempt on payment_transition (attempt_id, id);
create trigger payment_transition_immutable before update or delete on payment_transition
  for each row execute function refuse_change();

-- What remains to be done once the bank's word is stored: a row that is taken up until it succeeds.
create table settlement (
  attempt_id  bigint primary key references payment_attempt deferrable initially deferred,
  status      text        not null check (status in ('PENDING', 'DONE', 'CREDITED')),
  tries       int         not null default 0,
  next_try_at timestamptz not null,
  created_at  timestamptz not null,
  done_at     timestamptz,
  last_error  text
);
create index settlement_due on settlement (next_try_at) where status = 'PENDING';

create table basket_payment (
  attempt_id bigint primary key references payment_attempt deferrable initially deferred,
  basket_id   bigint   not null references basket deferrable initially deferred,
  booking_ids bigint[] not null, -- what is being paid for
  credit_cents bigint  not null default 0 check (credit_cents >= 0) -- the part that the account's credit pays
);
create index basket_payment_basket on basket_payment (basket_id);

-- The ledger: what the family owes is positive, what is in its favour negative; balance = sum.
create sequence ledger_entry_seq start with 50 increment by 50;
create table ledger_entry (
  id                 bigint primary key default nextval('ledger_entry_seq'),
  family_account_id  bigint      not null references family_account deferrable initially deferred,
  at                 timestamptz not null,
  kind               text        not null check (kind in
    ('CHARGE', 'BOOKING', 'PAYMENT', 'CREDIT', 'CANCELLATION', 'REFUND', 'CHARGEBACK')),
  amount_cents       bigint      not null,
  label              text        not null,
  beneficiary        text        not null default '', -- whose booking it is, by first name
  invoice_id         bigint      references invoice deferrable initially deferred,
  payment_attempt_id bigint      references payment_attempt deferrable initially deferred,
  source_key         text        not null, -- the fact it records: written once
  constraint ledger_entry_source unique (source_key),
  check (case kind when 'CHARGE' then amount_cents >= 0 when 'BOOKING' then amount_cents >= 0
                   when 'REFUND' then amount_cents >= 0 when 'CHARGEBACK' then amount_cents >= 0 else amount_cents <= 0 end)
);
create index ledger_entry_account on ledger_entry (family_account_id, at);
create trigger ledger_entry_immutable before update or delete on ledger_entry
  for each row execute function refuse_change();

-- Lettrage: which payment pays which line.
create sequence allocation_seq start with 50 increment by 50;
create table allocation (
  id              bigint primary key default nextval('allocation_seq'),
  ledger_entry_id bigint      not null references ledger_entry deferrable initially deferred,
  invoice_line_id bigint      not null references invoice_line deferrable initially deferred,
  amount_cents    bigint      not null check (amount_cents <> 0),
  at              timestamptz not null
);
create index allocation_entry on allocation (ledger_entry_id);
create index allocation_line on allocation (invoice_line_id);
create trigger allocation_immutable before update or delete on allocation
  for each row execute function refuse_change();
