-- Outbox: facts, not texts; rendered when sent. A secret (one-time link) is encrypted and wiped once sent.
create sequence outbox_mail_seq start with 50 increment by 50;
create table outbox_mail (
  id              bigint primary key default nextval('outbox_mail_seq'),
  organisation_id bigint      references organisation deferrable initially deferred,
  recipient       text        not null,
  locale          text        not null default 'fr',
  template        text        not null,
  parameters      jsonb       not null default '{}',
  secret          bytea,
  secret_until    timestamptz,
  status          text        not null check (status in ('QUEUED', 'SENT', 'FAILED')),
  tries           int         not null default 0,
  next_try_at     timestamptz not null,
  created_at      timestamptz not null,
  sent_at         timestamptz,
  last_error      text,
  dedupe_key      text        not null,
  constraint outbox_mail_once unique (dedupe_key)
);
create index outbox_mail_due on outbox_mail (next_try_at) where status = 'QUEUED';
