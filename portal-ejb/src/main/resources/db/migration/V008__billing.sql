create sequence family_account_seq start with 50 increment by 50;
create table family_account (
  id           bigint primary key default nextval('family_account_seq'),
  household_id bigint not null references household deferrable initially deferred,
  regie_id     bigint not null references regie deferrable initially deferred,
  unique (household_id, regie_id)
);

create sequence invoice_seq start with 50 increment by 50;
create table invoice (
  id            bigint primary key default nextval('invoice_seq'),
  number        text        not null,
  regie_id      bigint      not null references regie deferrable initially deferred,
  year          int         not null, -- 0 in a series whose numbers carry no year: it never restarts
  sequence      int         not null,
  household_id  bigint      not null references household deferrable initially deferred,
  issued_at     timestamptz not null,
  issued_on     date        not null,
  period_start  date        not null,
  period_end    date        not null,
  total_cents   bigint      not null,
  source_key    text        not null, -- what it was issued for: the same thing is never invoiced twice
  unique (regie_id, year, sequence),
  unique (regie_id, number),
  constraint invoice_source unique (source_key)
);
create index invoice_household on invoice (household_id, issued_at);
create trigger invoice_immutable before update or delete on invoice
  for each row execute function refuse_change();

create sequence invoice_line_seq start with 50 increment by 50;
create table invoice_line (
  id               bigint primary key default nextval('invoice_line_seq'),
  invoice_id       bigint not null references invoice deferrable initially deferred,
  position         int    not null,
  designation      text   not null,
  beneficiary      text   not null,
  quantity         int    not null,
  unit_price_cents bigint not null,
  amount_cents     bigint not null,
  explanation      text   not null,
  unique (invoice_id, position),
  check (amount_cents = unit_price_cents * quantity)
);
create trigger invoice_line_immutable before update or delete on invoice_line
  for each row execute function refuse_change();

-- Numbers without gap or double: locked last, just before the commit.
create table invoice_counter (
  regie_id    bigint not null references regie deferrable initially deferred,
  year        int    not null,
  last_number int    not null,
  primary key (regie_id, year)
);
