-- Finding and bringing in many families: one line of words per household, long tasks, imports.

-- How names, numbers and addresses are compared: accents, case and signs between words do not count.
-- Dots and @ stay: mail addresses are searched by them; so do the signs of a pattern (% _ and \).
create function search_words(value text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(search_text(value), '[-''’,;:()/"°«»[:space:]]+', ' ', 'g'));

-- «+33 6 12…» and «06.12…» are the same number.
create function search_phone(value text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(value, '[^0-9+]', '', 'g'), '^(\+|00)33', '0');

-- What a household is found by; a later migration that adds a number or an address replaces it.
create view household_words_source as
  select h.id as household_id, h.organisation_id, search_words(h.name) as name,
         ' ' || search_words(concat_ws(' ', h.number, h.name, search_phone(h.phone), h.email,
                  string_agg(concat_ws(' ', p.first_name, p.last_name, m.email, search_phone(m.home_phone), search_phone(m.work_phone), search_phone(m.mobile_phone)), ' ' order by m.position, p.id))) || ' ' as words
    from household h
    left join household_member m on m.household_id = h.id
    left join person p on p.id = m.person_id
   group by h.id;

create table household_words (
  household_id    bigint primary key references household deferrable initially deferred,
  organisation_id bigint not null references organisation deferrable initially deferred,
  name            text collate "C" not null, -- to sort thousands of hits at once
  words           text   not null
);
create index household_words_trigram on household_words using gin (words gin_trgm_ops);
comment on table household_words is 'Kept by triggers: what staff find a household by';

-- The rows are locked before they are read again: two changes of one family at once both count.
create function write_household_words(households bigint[]) returns void language plpgsql as $$
begin
  perform from household_words where household_id = any(households) order by household_id for update;
  insert into household_words (household_id, organisation_id, name, words)
  select household_id, organisation_id, name, words from household_words_source
   where household_id = any(households)
   order by household_id
  on conflict (household_id) do update
    set name = excluded.name, words = excluded.words
  where household_words.words is distinct from excluded.words;
end $$;

create function household_words_changed() returns trigger language plpgsql as $$
begin
  case tg_table_name
    when 'household' then
      perform write_household_words(array(select id from changed));
    when 'household_member' then
      perform write_household_words(array(select distinct household_id from changed));
    else
      perform write_household_words(array(
        select distinct m.household_id from changed c join household_member m on m.person_id = c.id));
  end case;
  return null;
end $$;

create function household_words_gone() returns trigger language plpgsql as $$
begin
  delete from household_words where household_id in (select id from changed);
  return null;
end $$;

create trigger household_words_insert after insert on household
  referencing new table as changed for each statement execute function household_words_changed();
create trigger household_words_update after update on household
  referencing new table as changed for each statement execute function household_words_changed();
create trigger household_words_delete after delete on household
  referencing old table as changed for each statement execute function household_words_gone();
create trigger household_words_insert after insert on household_member
  referencing new table as changed for each statement execute function household_words_changed();
create trigger household_words_update after update on household_member
  referencing new table as changed for each statement execute function household_words_changed();
create trigger household_words_delete after delete on household_member
  referencing old table as changed for each statement execute function household_words_changed();
create trigger household_words_update after update on person
  referencing new table as changed for each statement execute function household_words_changed();

select write_household_words(array(select id from household));

-- A number however it is written: signs, spaces and leading zeros do not count.
create function search_number(value text) returns text
  language sql immutable strict parallel safe
  return ltrim(upper(regexp_replace(value, '[^0-9A-Za-z]', '', 'g')), '0');

-- N° d'allocataire: whom a list of quotients means.
create index household_member_beneficiary on household_member (search_number(beneficiary_number))
  where beneficiary_number is not null;

-- Names of persons and addresses of households, to find likely doubles.
create index person_name on person (organisation_id, search_words(first_name || ' ' || last_name));
create index household_email on household (organisation_id, lower(email));
create index household_phone on household (organisation_id, search_phone(phone));
create index household_street on household (organisation_id, postcode, search_words(street));

-- Long work: what was asked, how far it is, what it has to say.
create sequence task_run_seq start with 50 increment by 50;
create table task_run (
  id              bigint primary key default nextval('task_run_seq'),
  kind            text        not null,
  organisation_id bigint      not null references organisation deferrable initially deferred,
  structure_id    bigint references structure deferrable initially deferred, -- null: the organisation's
  subject_id      bigint      not null, -- which table it means depends on kind
  label           text        not null,
  asked_by        bigint references account deferrable initially deferred,
  state           text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
  done            int         not null default 0,
  total           int         not null default 0,
  stop_requested  boolean     not null default false,
  created_at      timestamptz not null,
  started_at      timestamptz,
  ended_at        timestamptz,
  holder          text,        -- who works on it, until then
  held_until      timestamptz,
  failures        int         not null default 0
);
create index task_run_organisation on task_run (organisation_id, created_at);
create index task_run_open on task_run (created_at) where state in ('WAITING', 'RUNNING');
-- one at a time for the same thing
create unique index task_run_subject on task_run (kind, subject_id) where state in ('WAITING', 'RUNNING');

create sequence task_message_seq start with 50 increment by 50;
create table task_message (
  id      bigint primary key default nextval('task_message_seq'),
  task_id bigint not null references task_run deferrable initially deferred,
  line    int,           -- of the file, where there is one
  words   text   not null, -- last part of a key of the bundle
  facts   text[] not null default '{}'
);
create index task_message_task on task_message (task_id, id);

-- Imports of families: the file's lines as they came, then what becomes of them.
create sequence family_import_seq start with 50 increment by 50;
create table family_import (
  id              bigint primary key default nextval('family_import_seq'),
  organisation_id bigint      not null references organisation deferrable initially deferred,
  file_name       text        not null,
  header          text[]      not null,
  columns         text[],      -- the field of each column, '' where it is left out
  step            text        not null check (step in ('COLUMNS', 'CHECK', 'COMPARE', 'CHECKED', 'RUN', 'DONE', 'UNDO', 'UNDONE')),
  line_count      int         not null,
  worked          int         not null default 0, -- how far the step is: its last line or family
  choice          text        not null default 'SKIP' check (choice in ('SKIP', 'UPDATE', 'CREATE')),
  created_at      timestamptz not null,
  created_by      bigint references account deferrable initially deferred
);
create index family_import_organisation on family_import (organisation_id, created_at);

create table import_line (
  import_id  bigint not null references family_import deferrable initially deferred,
  line       int    not null, -- as the spreadsheet counts them
  cells      text[] not null,
  family_key text,
  person_key text,
  faults     int    not null default 0,
  outcome    text check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'FAULTY', 'REMOVED', 'RESTORED', 'KEPT')),
  primary key (import_id, line)
);
create index import_line_family on import_line (import_id, family_key);

create table import_fault (
  import_id bigint not null references family_import deferrable initially deferred,
  line      int    not null,
  place     int    not null, -- the column, from 0
  reason    text   not null,
  value     text   not null,
  field     text, -- of the dossier, where the column is one
  hint      text   not null default '', -- what would be right: an entry per line
  primary key (import_id, line, place)
);

create table import_family (
  import_id     bigint not null references family_import deferrable initially deferred,
  family_no     int    not null, -- in the order of the file
  family_key    text   not null,
  name          text   not null,
  first_line    int    not null,
  faulty        boolean not null,
  alike_household_id bigint references household deferrable initially deferred,
  alike_reason  text check (alike_reason in ('KNOWN', 'NUMBER', 'CHILD', 'EMAIL', 'PHONE', 'ADDRESS', 'BENEFICIARY')),
  choice        text check (choice in ('SKIP', 'UPDATE', 'CREATE')),
  outcome       text check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'FAULTY', 'REMOVED', 'RESTORED', 'KEPT')),
  household_id  bigint references household deferrable initially deferred,
  kept_reason   text,
  changes       jsonb  not null default '[]', -- what an update would write into the household's own values
  primary key (import_id, family_no),
  unique (import_id, family_key)
);
create index import_family_alike on import_family (alike_household_id);
create index import_family_household on import_family (household_id);

-- What an import wrote over what stood in households before it: for its undo. JSON as the tables write it.
create table import_change (
  import_id    bigint not null references family_import deferrable initially deferred,
  household_id bigint not null references household deferrable initially deferred,
  person_id    bigint not null, -- 0 for the household's own
  part         text   not null,
  name         text   not null,
  before_value text   not null,
  after_value  text   not null,
  primary key (import_id, household_id, person_id, part, name)
);
create index import_change_household on import_change (household_id);

-- The same line of the same organisation is brought in once, whatever happens.
create table imported_household (
  organisation_id bigint not null references organisation deferrable initially deferred,
  source_key      text   not null,
  household_id    bigint not null references household deferrable initially deferred,
  import_id       bigint references family_import deferrable initially deferred, -- that created it
  primary key (organisation_id, source_key)
);
create index imported_household_household on imported_household (household_id);
create table imported_person (
  organisation_id bigint not null references organisation deferrable initially deferred,
  source_key      text   not null,
  person_id       bigint not null references person deferrable initially deferred,
  import_id       bigint references family_import deferrable initially deferred, -- that created it
  primary key (organisation_id, source_key)
);
create index imported_person_person on imported_person (person_id);

-- The columns of a set of headings, as they were matched last.
create table import_columns (
  organisation_id bigint not null references organisation deferrable initially deferred,
  headings        text   not null,
  columns         text[] not null,
  primary key (organisation_id, headings)
);
