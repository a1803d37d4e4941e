create sequence document_type_seq start with 50 increment by 50;
create table document_type (
  id              bigint primary key default nextval('document_type_seq'),
  organisation_id bigint  not null references organisation deferrable initially deferred,
  name            text    not null,
  subject         text    not null check (subject in ('HOUSEHOLD', 'CHILD', 'ADULT')),
  compulsory      boolean not null,
  position        int     not null default 0
);
create index document_type_organisation on document_type (organisation_id);

create sequence document_seq start with 50 increment by 50;
create table document (
  id               bigint primary key default nextval('document_seq'),
  document_type_id bigint      not null references document_type deferrable initially deferred,
  household_id     bigint      not null references household deferrable initially deferred,
  person_id        bigint      references person deferrable initially deferred,
  status           text        not null check (status in ('SUPPLIED', 'ACCEPTED', 'REFUSED')),
  supplied_at      timestamptz not null,
  valid_until      date
);
create index document_household on document (household_id);
