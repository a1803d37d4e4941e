-- Who works here, as what: in an organisation, in one of its structures, or for the installation.
create sequence staff_role_seq start with 50 increment by 50;
create table staff_role (
  id              bigint primary key default nextval('staff_role_seq'),
  account_id      bigint not null references account deferrable initially deferred,
  organisation_id bigint references organisation deferrable initially deferred, -- null: all of them
  structure_id    bigint references structure deferrable initially deferred,    -- null: all of them
  role            text   not null check (role in ('RECEPTION', 'TREASURER', 'ATTENDANT', 'CATALOGUE', 'ADMINISTRATOR')),
  foreign key (organisation_id, structure_id) references structure (organisation_id, id) deferrable initially deferred,
  constraint staff_role_of_the_installation check (organisation_id is not null or (structure_id is null and role = 'ADMINISTRATOR')),
  constraint staff_role_administrates_all check (structure_id is null or role <> 'ADMINISTRATOR')
);
create unique index staff_role_once on staff_role (account_id, coalesce(organisation_id, 0), coalesce(structure_id, 0), role);
create index staff_role_organisation on staff_role (organisation_id);

-- The structures a household has to do with: their staff see it.
create table household_structure (
  household_id bigint not null references household deferrable initially deferred,
  structure_id bigint not null references structure deferrable initially deferred,
  primary key (household_id, structure_id)
);
create index household_structure_structure on household_structure (structure_id);

-- The second login step of an account: codes of an app (TOTP), and ten to print.
create table second_factor (
  account_id     bigint primary key references account deferrable initially deferred,
  secret         bytea,              -- encrypted; null until its first code was right
  waiting_secret bytea,              -- encrypted; of an app that is being set up
  confirmed_at   timestamptz,
  last_step      bigint not null default 0, -- 30 seconds each since 1970: no code works twice
  failures       int    not null default 0,
  blocked_until  timestamptz
);
create table recovery_code (
  account_id bigint not null references account deferrable initially deferred,
  code_hash  bytea  not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
