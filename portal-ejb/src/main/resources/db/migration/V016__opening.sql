-- How families get their accounts: logins that staff add, and requests from the public form.

-- A household is offered to a login that stands already; it belongs to it once its holder has agreed.
create table access_offer (
  household_id bigint      not null references household deferrable initially deferred,
  account_id   bigint      not null references account deferrable initially deferred,
  may_book     boolean     not null,
  may_pay      boolean     not null,
  may_edit     boolean     not null,
  offered_at   timestamptz not null,
  primary key (household_id, account_id)
);
create index access_offer_account on access_offer (account_id);

-- «Demande d'ouverture de compte»: nobody's until its mail address is confirmed. What the family wrote
-- is emptied once staff has decided: the dossier has it then, or nobody needs it.
create sequence account_request_seq start with 50 increment by 50;
create table account_request (
  id              bigint primary key default nextval('account_request_seq'),
  organisation_id bigint      not null references organisation deferrable initially deferred,
  state           text        not null check (state in ('UNCONFIRMED', 'WAITING', 'ACCEPTED', 'JOINED', 'DECLINED', 'KNOWN', 'WITHDRAWN')),
  name            text        not null,
  email           text        not null,
  locale          text        not null check (locale in ('fr', 'en')),
  fields          jsonb       not null, -- [subject number, key of the field, value as kept]
  consent_number  int         not null, -- of the text that was accepted with it
  network         text        not null, -- where it came from, to hold floods back
  token_hash      bytea       not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null, -- of the link that confirms it, and takes papers afterwards
  confirmed_at    timestamptz,
  decided_at      timestamptz,
  decided_by      bigint references account deferrable initially deferred,
  reason          text,
  household_id    bigint references household deferrable initially deferred,
  constraint account_request_confirmed check ((state = 'UNCONFIRMED') = (confirmed_at is null)),
  constraint account_request_decided check ((state in ('ACCEPTED', 'JOINED', 'DECLINED', 'KNOWN', 'WITHDRAWN')) = (decided_at is not null)),
  constraint account_request_opened check ((state in ('ACCEPTED', 'JOINED')) = (household_id is not null))
);
create unique index account_request_token on account_request (token_hash);
create index account_request_queue on account_request (organisation_id, confirmed_at) where state = 'WAITING';
create index account_request_made on account_request (created_at);
create index account_request_household on account_request (household_id);
create index account_request_decider on account_request (decided_by);

-- A paper sent with a request, until staff decide: it becomes a document of the household, or goes.
create sequence request_paper_seq start with 50 increment by 50;
create table request_paper (
  id                 bigint primary key default nextval('request_paper_seq'),
  account_request_id bigint      not null references account_request deferrable initially deferred,
  document_type_id   bigint      references document_type deferrable initially deferred, -- null: a free one
  person_line        int         not null, -- of the child or adult in the form; 0: the dossier
  other_name         text,
  supplied_at        timestamptz not null,
  check ((document_type_id is null) = (other_name is not null))
);
create index request_paper_request on request_paper (account_request_id);
create index request_paper_type on request_paper (document_type_id);
alter table document_file add constraint document_file_request_paper
  foreign key (request_paper_id) references request_paper deferrable initially deferred;

-- Each try to send papers with a request, taken or refused: to hold floods back; kept for a day.
create sequence request_upload_seq start with 50 increment by 50;
create table request_upload (
  id       bigint primary key default nextval('request_upload_seq'),
  network  text        not null,
  bytes    bigint      not null,
  tried_at timestamptz not null
);
create index request_upload_tried on request_upload (tried_at);
