create sequence organisation_seq start with 50 increment by 50;
create table organisation (
  id            bigint primary key default nextval('organisation_seq'),
  code          text not null,
  name          text not null,
  portal_title  text not null,
  department    text,
  street        text,
  postcode      text,
  town          text,
  phone         text,
  fax           text,
  email         text,
  website       text,
  opening_hours text,
  welcome       text,
  accent_color  text not null check (accent_color ~ '^#[0-9a-f]{6}$'),
  position      int  not null default 0
);
create unique index organisation_code on organisation (code);

create sequence structure_seq start with 50 increment by 50;
create table structure (
  id              bigint primary key default nextval('structure_seq'),
  organisation_id bigint not null references organisation deferrable initially deferred,
  code            text   not null,
  name            text   not null,
  unique (organisation_id, code),
  unique (organisation_id, id)
);

-- A régie collects public money: it has its own merchant contract and its own invoice numbers.
create sequence regie_seq start with 50 increment by 50;
create table regie (
  id                     bigint primary key default nextval('regie_seq'),
  organisation_id        bigint not null references organisation deferrable initially deferred,
  code                   text   not null,
  name                   text   not null,
  merchant_name          text   not null,
  invoice_number_pattern text   not null,
  unique (organisation_id, code)
);

-- The public pages: news and the sections of the bottom of the home page.
create sequence public_section_seq start with 50 increment by 50;
create table public_section (
  id              bigint primary key default nextval('public_section_seq'),
  organisation_id bigint not null references organisation deferrable initially deferred,
  kind            text   not null check (kind in ('NEWS', 'INFORMATION')),
  title           text   not null,
  body            text   not null default '',
  position        int    not null default 0
);
create index public_section_organisation on public_section (organisation_id, kind, position);

create table setting (
  setting_key text        not null,
  scope       text        not null check (scope in ('INSTALLATION', 'ORGANISATION', 'STRUCTURE', 'REGIE', 'ACTIVITY')),
  scope_id    bigint      not null, -- 0 for the installation; which table it means depends on scope
  value       text        not null, -- a secret stands here encrypted
  changed_at  timestamptz not null,
  changed_by  text        not null,
  primary key (setting_key, scope, scope_id)
);

-- Calendrier scolaire: one for the installation, since the ministry decides it for everybody. As shipped:
-- the orders for 2025-2026 and 2026-2027 (docs/calendar.md); administrators correct it.
create table school_holiday (
  zone        text not null check (zone in ('A', 'B', 'C')),
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  name        text not null,
  first_day   date not null, -- the first day without school
  last_day    date not null, -- included
  primary key (zone, first_day),
  constraint school_holiday_period check (first_day <= last_day),
  constraint school_holiday_overlap exclude using gist
    (zone with =, daterange(first_day, last_day, '[]') with &&)
);
insert into school_holiday (zone, school_year, name, first_day, last_day) values
  ('A', '2025-2026', 'Vacances de la Toussaint', '2025-10-18', '2025-11-02'),
  ('A', '2025-2026', 'Vacances de Noël', '2025-12-20', '2026-01-04'),
  ('A', '2025-2026', 'Vacances d’hiver', '2026-02-07', '2026-02-22'),
  ('A', '2025-2026', 'Vacances de printemps', '2026-04-04', '2026-04-19'),
  ('A', '2025-2026', 'Pont de l’Ascension', '2026-05-14', '2026-05-17'),
  ('A', '2025-2026', 'Vacances d’été', '2026-07-04', '2026-08-31'),
  ('B', '2025-2026', 'Vacances de la Toussaint', '2025-10-18', '2025-11-02'),
  ('B', '2025-2026', 'Vacances de Noël', '2025-12-20', '2026-01-04'),
  ('B', '2025-2026', 'Vacances d’hiver', '2026-02-14', '2026-03-01'),
  ('B', '2025-2026', 'Vacances de printemps', '2026-04-11', '2026-04-26'),
  ('B', '2025-2026', 'Pont de l’Ascension', '2026-05-14', '2026-05-17'),
  ('B', '2025-2026', 'Vacances d’été', '2026-07-04', '2026-08-31'),
  ('C', '2025-2026', 'Vacances de la Toussaint', '2025-10-18', '2025-11-02'),
  ('C', '2025-2026', 'Vacances de Noël', '2025-12-20', '2026-01-04'),
  ('C', '2025-2026', 'Vacances d’hiver', '2026-02-21', '2026-03-08'),
  ('C', '2025-2026', 'Vacances de printemps', '2026-04-18', '2026-05-03'),
  ('C', '2025-2026', 'Pont de l’Ascension', '2026-05-14', '2026-05-17'),
  ('C', '2025-2026', 'Vacances d’été', '2026-07-04', '2026-08-31'),
  ('A', '2026-2027', 'Vacances de la Toussaint', '2026-10-17', '2026-11-01'),
  ('A', '2026-2027', 'Vacances de Noël', '2026-12-19', '2027-01-03'),
  ('A', '2026-2027', 'Vacances d’hiver', '2027-02-13', '2027-02-28'),
  ('A', '2026-2027', 'Vacances de printemps', '2027-04-10', '2027-04-25'),
  ('A', '2026-2027', 'Pont de l’Ascension', '2027-05-07', '2027-05-07'),
  ('A', '2026-2027', 'Vacances d’été', '2027-07-03', '2027-08-31'),
  ('B', '2026-2027', 'Vacances de la Toussaint', '2026-10-17', '2026-11-01'),
  ('B', '2026-2027', 'Vacances de Noël', '2026-12-19', '2027-01-03'),
  ('B', '2026-2027', 'Vacances d’hiver', '2027-02-20', '2027-03-07'),
  ('B', '2026-2027', 'Vacances de printemps', '2027-04-17', '2027-05-02'),
  ('B', '2026-2027', 'Pont de l’Ascension', '2027-05-07', '2027-05-07'),
  ('B', '2026-2027', 'Vacances d’été', '2027-07-03', '2027-08-31'),
  ('C', '2026-2027', 'Vacances de la Toussaint', '2026-10-17', '2026-11-01'),
  ('C', '2026-2027', 'Vacances de Noël', '2026-12-19', '2027-01-03'),
  ('C', '2026-2027', 'Vacances d’hiver', '2027-02-06', '2027-02-21'),
  ('C', '2026-2027', 'Vacances de printemps', '2027-04-03', '2027-04-18'),
  ('C', '2026-2027', 'Pont de l’Ascension', '2027-05-07', '2027-05-07'),
  ('C', '2026-2027', 'Vacances d’été', '2027-07-03', '2027-08-31');
