-- Of whom a document is asked (pièce demandée): narrowed by school year, age and activity where set.
create sequence document_requirement_seq start with 50 increment by 50;
create table document_requirement (
  id               bigint primary key default nextval('document_requirement_seq'),
  document_type_id bigint  not null references document_type deferrable initially deferred,
  activity_id      bigint  references activity on delete cascade deferrable initially deferred, -- only persons enrolled in it
  school_year      int     check (school_year between 2000 and 2100), -- the year it begins in; null: every one
  age_from         int     check (age_from between 0 and 120), -- completed years
  age_to           int     check (age_to between 0 and 120),
  compulsory       boolean not null,
  check (age_from is null or age_to is null or age_from <= age_to)
);
create index document_requirement_type on document_requirement (document_type_id);

-- Blank form (document à télécharger) that an organisation offers; public.
create sequence blank_form_seq start with 50 increment by 50;
create table blank_form (
  id               bigint primary key default nextval('blank_form_seq'),
  organisation_id  bigint not null references organisation deferrable initially deferred,
  document_type_id bigint references document_type deferrable initially deferred, -- shown beside it
  title            text   not null,
  category         text   not null default '',
  position         int    not null default 0
);
create index blank_form_organisation on blank_form (organisation_id, position);

-- What is known of a stored file. Its content lies encrypted in the folder of the server's
-- configuration, under storage_name; the key of the content is sealed by the key named key_name.
create sequence document_file_seq start with 50 increment by 50;
create table document_file (
  id            bigint primary key default nextval('document_file_seq'),
  document_id   bigint      references document deferrable initially deferred,
  blank_form_id bigint      references blank_form deferrable initially deferred,
  request_paper_id bigint, -- what came with a request for an account, see V016
  position      int         not null,
  name          text        not null,
  media_type    text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size_bytes    bigint      not null check (size_bytes > 0),
  sha256        bytea       not null,
  storage_name  text        not null constraint document_file_storage unique,
  key_name      text        not null,
  sealed_key    bytea       not null,
  scan          text        not null check (scan in ('CLEAN', 'UNCHECKED', 'NONE')),
  stored_at     timestamptz not null,
  check (num_nonnulls(document_id, blank_form_id, request_paper_id) = 1)
);
create index document_file_document on document_file (document_id, position);
create index document_file_form on document_file (blank_form_id, position);
create index document_file_paper on document_file (request_paper_id, position);
create index document_file_key on document_file (key_name, id);
