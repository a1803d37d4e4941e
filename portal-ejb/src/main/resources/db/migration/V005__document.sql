-- Kind of document (type de pièce). Which ones are asked of whom: document_requirement.
create sequence document_type_seq start with 50 increment by 50;
create table document_type (
  id              bigint primary key default nextval('document_type_seq'),
  organisation_id bigint  not null references organisation deferrable initially deferred,
  name            text    not null,
  subject         text    not null check (subject in ('HOUSEHOLD', 'CHILD', 'ADULT')),
  validity        text    not null default 'NONE' check (validity in ('NONE', 'FIXED', 'SCHOOL_YEAR', 'MONTHS')),
  valid_until     date,
  valid_months    int     check (valid_months between 1 and 120),
  hint            text, -- for the family, beside the name
  to_check        text, -- for staff, beside the document
  position        int     not null default 0,
  retired         boolean not null default false, -- no longer offered; what was supplied stays
  with_request    boolean not null default false, -- asked already with «Demande d'ouverture de compte»
  check ((validity = 'FIXED') = (valid_until is not null)),
  check ((validity = 'MONTHS') = (valid_months is not null))
);
create index document_type_organisation on document_type (organisation_id);

create sequence document_seq start with 50 increment by 50;
create table document (
  id               bigint primary key default nextval('document_seq'),
  document_type_id bigint      references document_type deferrable initially deferred, -- null: «Autre document»
  household_id     bigint      not null references household deferrable initially deferred,
  person_id        bigint      references person deferrable initially deferred,
  other_name       text,
  other_kind       text        check (other_kind in ('IDENTITY', 'ADDRESS', 'INCOME', 'HEALTH', 'CUSTODY', 'INSURANCE', 'OTHER')),
  status           text        not null check (status in ('SUPPLIED', 'ACCEPTED', 'REFUSED')),
  supplied_at      timestamptz not null,
  supplied_by      text        not null default 'system',
  valid_until      date,
  checked_at       timestamptz,
  checked_by       text,
  refusal_reason   text        check (refusal_reason in ('UNREADABLE', 'INCOMPLETE', 'UNSIGNED', 'WRONG_DOCUMENT', 'WRONG_PERSON', 'TOO_OLD', 'OTHER')),
  refusal_words    text,
  accepted_told_at timestamptz, -- the mail that sums up what was accepted
  reminded_at      timestamptz, -- the one reminder before it lapses
  version          bigint      not null default 0,
  check ((document_type_id is null) = (other_name is not null)),
  check ((status = 'REFUSED') = (refusal_reason is not null))
);
create index document_household on document (household_id);
create index document_to_check on document (supplied_at, id) where status = 'SUPPLIED';
create index document_expiry on document (valid_until) where status = 'ACCEPTED' and reminded_at is null;
create index document_news on document (household_id) where status = 'ACCEPTED' and accepted_told_at is null;
