-- Extensions, names sorted and searched the French way, traces, leases.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Under C.UTF-8 «Élodie» sorts after «Zoé».
create collation french (provider = icu, locale = 'fr-FR');

-- unaccent() is only stable; this wrapper names its dictionary and may stand in an index.
create function search_text(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

-- What is written once stays as it is: corrections are new rows.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '0A000';
end $$;

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
  id              bigint primary key default nextval('audit_entry_seq'),
  at              timestamptz not null,
  actor           text        not null,
  action          text        not null,
  subject_type    text        not null,
  subject_id      bigint,
  organisation_id bigint,
  details         jsonb       not null default '{}'
);
create index audit_entry_subject on audit_entry (subject_type, subject_id, at);
create index audit_entry_at on audit_entry (at);
create trigger audit_entry_immutable before update or delete on audit_entry
  for each row execute function refuse_change();

-- One node at a time does a periodic task.
create table lease (
  name       text primary key,
  holder     text        not null,
  held_until timestamptz not null
);
