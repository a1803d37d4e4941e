-- Préparer une année: a catalogue as a spreadsheet, between its look and its writing.
create sequence catalogue_file_seq start with 50 increment by 50;
create table catalogue_file (
  id              bigint primary key default nextval('catalogue_file_seq'),
  organisation_id bigint      not null references organisation deferrable initially deferred,
  structures      bigint[]    not null, -- whose catalogue the file was read against
  file_name       text        not null,
  lines           jsonb       not null, -- [sheet, line, [cells]]; emptied once it is written
  faults          int         not null, -- found when it came
  created_at      timestamptz not null,
  written_at      timestamptz
);
create index catalogue_file_organisation on catalogue_file (organisation_id, created_at);

-- An activity made for a school year from the one before: made once.
create table activity_copy (
  source_id   bigint not null references activity on delete cascade deferrable initially deferred,
  school_year text   not null, -- of the copy: 2027-2028
  activity_id bigint not null references activity on delete cascade deferrable initially deferred,
  primary key (source_id, school_year)
);
create index activity_copy_activity on activity_copy (activity_id);
