create sequence household_seq start with 50 increment by 50;
create table household (
  id              bigint primary key default nextval('household_seq'),
  organisation_id bigint      not null references organisation deferrable initially deferred,
  number          text        not null,
  civility        text,
  name            text        not null,
  street          text,
  address_extra   text,
  postcode        text,
  town            text,
  phone           text,
  email           text,
  created_at      timestamptz not null,
  version         bigint      not null default 0,
  unique (organisation_id, number)
);

create sequence person_seq start with 50 increment by 50;
create table person (
  id              bigint primary key default nextval('person_seq'),
  organisation_id bigint      not null references organisation deferrable initially deferred,
  first_name      text        not null,
  last_name       text        not null,
  birth_date      date,
  created_at      timestamptz not null,
  version         bigint      not null default 0
);

create table household_member (
  household_id bigint   not null references household deferrable initially deferred,
  person_id    bigint   not null references person deferrable initially deferred,
  -- CHILD or ADULT only counts while the birth date is not known: age decides (docs/dossier.md)
  kind         text     not null check (kind in ('GUARDIAN', 'CHILD', 'ADULT')),
  position     smallint not null default 0, -- gives the person its shape and colour
  primary key (household_id, person_id)
);
create index household_member_person on household_member (person_id);

create table household_access (
  household_id bigint  not null references household deferrable initially deferred,
  account_id   bigint  not null references account deferrable initially deferred,
  may_book     boolean not null default true,
  may_pay      boolean not null default true,
  primary key (household_id, account_id)
);
create index household_access_account on household_access (account_id);
