-- Capacité du site: how many children the State allows in a structure on a half-day, over all that is
-- held there, from a day on. null: as many as like.
create table site_capacity (
  structure_id bigint      not null references structure deferrable initially deferred,
  valid_from   date        not null,
  morning      int         check (morning >= 0),
  afternoon    int         check (afternoon >= 0),
  set_at       timestamptz not null,
  written      boolean     not null default false, -- whether the sessions that stood then take from its pools
  primary key (structure_id, valid_from)
);
