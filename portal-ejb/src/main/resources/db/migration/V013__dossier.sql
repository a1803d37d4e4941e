-- The family's dossier. Every column that families or staff fill in is named by DossierField.
alter table household
  add column town_insee     text,
  add column situation      text,
  add column regime         text,
  add column direct_debit   boolean not null default false,
  add column donation_cents bigint check (donation_cents >= 0),
  add column iban           bytea, -- encrypted
  add column account_holder text;

-- Of the person itself, the same in every household of the organisation.
alter table person
  add column birth_town       text,
  add column birth_town_insee text;

-- Of the person in this household alone: never shown to another one.
alter table household_member
  add column street             text,
  add column address_extra      text,
  add column postcode           text,
  add column town               text,
  add column town_insee         text,
  add column home_phone         text,
  add column work_phone         text,
  add column mobile_phone       text,
  add column email              text,
  add column profession         text,
  add column social_category    text,
  add column workplace          text,
  add column work_postcode      text,
  add column work_town          text,
  add column work_town_insee    text,
  add column beneficiary_number text,
  add column nir                bytea; -- encrypted

alter table household_access add column may_edit boolean not null default true;

-- In how many debits a family in direct debit pays, per sector (régie).
create table household_regie (
  household_id bigint not null references household deferrable initially deferred,
  regie_id     bigint not null references regie deferrable initially deferred,
  instalments  int check (instalments between 1 and 4),
  primary key (household_id, regie_id)
);

-- Quotient familial: which one counted when. A superseded row no longer counts; it is kept to explain old prices.
create sequence household_quotient_seq start with 50 increment by 50;
create table household_quotient (
  id            bigint primary key default nextval('household_quotient_seq'),
  household_id  bigint      not null references household deferrable initially deferred,
  quotient_cents int        not null check (quotient_cents >= 0), -- letters of the MSA and the tax office have cents
  valid_from    date        not null,
  valid_to      date, -- this day included; open without one
  source        text        not null check (source in ('FAMILY', 'CAF', 'MSA', 'TAX_NOTICE', 'STAFF')),
  received_on   date        not null,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  superseded_at timestamptz,
  check (valid_to is null or valid_to >= valid_from),
  constraint household_quotient_once exclude using gist
    (household_id with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);

-- What an organisation asks of its families; the catalogue's default where there is no row.
create table dossier_rule (
  organisation_id bigint  not null references organisation deferrable initially deferred,
  field           text    not null,
  policy          text    not null check (policy in ('HIDDEN', 'VISIBLE', 'EDITABLE', 'COMPULSORY')),
  waits           boolean not null,
  primary key (organisation_id, field)
);

-- What a family asked to change and staff has to accept. Values as the catalogue writes them, encrypted where the field is.
create sequence dossier_change_seq start with 50 increment by 50;
create table dossier_change (
  id           bigint primary key default nextval('dossier_change_seq'),
  household_id bigint      not null references household deferrable initially deferred,
  field        text        not null,
  person_id    bigint      references person deferrable initially deferred,
  regie_id     bigint      references regie deferrable initially deferred,
  before_value text,
  after_value  text,
  status       text        not null check (status in ('WAITING', 'ACCEPTED', 'REFUSED', 'LAPSED')),
  asked_at     timestamptz not null,
  asked_by     bigint      not null references account deferrable initially deferred,
  decided_at   timestamptz,
  decided_by   bigint      references account deferrable initially deferred,
  word         text,
  check ((status in ('ACCEPTED', 'REFUSED')) <= (decided_at is not null))
);
create unique index dossier_change_waiting on dossier_change
  (household_id, field, coalesce(person_id, 0), coalesce(regie_id, 0)) where status = 'WAITING';
create index dossier_change_person on dossier_change (person_id) where status = 'WAITING';
create index dossier_change_queue on dossier_change (asked_at) where status = 'WAITING';

-- What a family reads about a field until it has read it, a newer change overtakes it, or it is old: staff's answer to its
-- change, or (SHARED) that a field of a person it shares with another household was changed.
create sequence dossier_notice_seq start with 50 increment by 50;
create table dossier_notice (
  id           bigint primary key default nextval('dossier_notice_seq'),
  household_id bigint      not null references household deferrable initially deferred,
  field        text        not null,
  person_id    bigint      references person deferrable initially deferred,
  regie_id     bigint      references regie deferrable initially deferred,
  kind         text        not null check (kind in ('ACCEPTED', 'REFUSED', 'SHARED', 'OVERTAKEN')),
  change_id    bigint      references dossier_change deferrable initially deferred,
  told_at      timestamptz not null,
  check ((kind = 'SHARED') = (change_id is null))
);
create index dossier_notice_household on dossier_notice (household_id);
create index dossier_notice_person on dossier_notice (person_id);
create index dossier_notice_change on dossier_notice (change_id);

-- «J'accepte»: the texts of an organisation, the newest counts; number 1 is the portal's own text.
create sequence consent_text_seq start with 50 increment by 50;
create table consent_text (
  id              bigint primary key default nextval('consent_text_seq'),
  organisation_id bigint      not null references organisation deferrable initially deferred,
  number          int         not null check (number > 1),
  body            text        not null,
  refusal         text        not null,
  published_at    timestamptz not null,
  published_by    bigint      not null references account deferrable initially deferred,
  unique (organisation_id, number)
);
create table household_consent (
  household_id bigint      not null references household deferrable initially deferred,
  number       int         not null,
  accepted_at  timestamptz not null,
  accepted_by  bigint      not null references account deferrable initially deferred,
  primary key (household_id, number)
);

-- «Mes informations sont exactes», said once a year.
create table household_confirmation (
  household_id bigint      not null references household deferrable initially deferred,
  confirmed_at timestamptz not null,
  confirmed_by bigint      not null references account deferrable initially deferred,
  primary key (household_id, confirmed_at)
);

-- What was typed when a session ended, encrypted, for the same account to find again.
create table kept_form (
  account_id bigint      not null references account deferrable initially deferred,
  page       text        not null,
  content    bytea       not null,
  kept_at    timestamptz not null,
  expires_at timestamptz not null,
  primary key (account_id, page)
);
create index kept_form_expiry on kept_form (expires_at);
