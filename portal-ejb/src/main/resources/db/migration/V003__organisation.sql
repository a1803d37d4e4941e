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
