-- The sheets of children and adults. Every column is named by DossierField.
-- Of the person itself, the same in every household of the organisation.
alter table person
  add column sex          text check (sex in ('FEMALE', 'MALE')),
  add column school_level text,
  add column school_level_year int, -- the school year it was given for, by the year it begins in
  add column school       text,
  add column school_class text,
  add column diets        text[],
  add column allergies    text,
  add column health_notes text,
  add column pai          text check (pai in ('YES', 'NO')),
  add column pai_from     date,
  add column doctor_name  text,
  add column doctor_phone text,
  add column changed_at   timestamptz;
create index person_birth on person (organisation_id, birth_date);

create table person_vaccine (
  person_id bigint not null references person deferrable initially deferred,
  name      text   not null,
  given_on  date   not null,
  primary key (person_id, name)
);

-- Of the person in this household alone: never shown to another one.
alter table household_member
  add column permissions       text[],
  add column insurance_company text,
  add column insurance_number  text;

-- Who may fetch a child, and who may not, as one household says.
create table household_pickup (
  household_id bigint   not null references household deferrable initially deferred,
  person_id    bigint   not null references person deferrable initially deferred,
  kind         text     not null check (kind in ('AUTHORISED', 'FORBIDDEN')),
  position     smallint not null,
  name         text     not null,
  phone        text,
  link         text,
  primary key (household_id, person_id, kind, position)
);
create index household_pickup_person on household_pickup (person_id);
