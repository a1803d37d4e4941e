-- Step 2 of 2, run in the portal's own database by a superuser (setup.sh does it). Settings of the
-- session: portal.owner, portal.runtime. May be run again.
--
-- The schemas: "public" is the portal's, made and changed by its migrations alone (they also create
-- the extensions pg_trgm, unaccent and btree_gist, which PostgreSQL trusts to a database's owner);
-- "batch" holds the tables in which both servers keep the runs of jobs. The servers would make these
-- tables themselves, but the portal's account must not, so they stand here; they are apart so that the
-- portal's schema is empty before its first migration.
do $$
declare
  owner text := current_setting('portal.owner');
  runtime text := current_setting('portal.runtime');
begin
  execute format('alter database %I owner to %I', current_database(), owner);
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to %I', current_database(), runtime);
  execute format('alter schema public owner to %I', owner);
  execute 'revoke all on schema public from public';
  execute format('grant usage on schema public to %I', runtime);
  execute format('create schema if not exists batch authorization %I', owner);
  execute format('grant usage on schema batch to %I', runtime);
  execute format('alter role %I in database %I set search_path = public, batch', runtime, current_database());
  execute format('alter role %I in database %I set search_path = public', owner, current_database());
  -- what the owner creates later, the portal may use
  execute format('alter default privileges for role %I in schema public grant select, insert, update, delete on tables to %I', owner, runtime);
  execute format('alter default privileges for role %I in schema public grant usage, select on sequences to %I', owner, runtime);
  execute format('set local role %I', owner);

  -- WildFly (JBeret 3): sql/jberet-postgresql.ddl of jberet-core
  create table if not exists batch.job_instance (
    jobinstanceid   bigserial not null primary key,
    version         integer,
    jobname         varchar(512),
    applicationname varchar(512)
  );
  create table if not exists batch.job_execution (
    jobexecutionid  bigserial not null primary key,
    jobinstanceid   bigint not null,
    version         integer,
    createtime      timestamptz,
    starttime       timestamptz,
    endtime         timestamptz,
    lastupdatedtime timestamptz,
    batchstatus     varchar(30),
    exitstatus      varchar(512),
    jobparameters   varchar(3000),
    restartposition varchar(255),
    constraint fk_job_execution_job_instance foreign key (jobinstanceid) references batch.job_instance (jobinstanceid) on delete cascade
  );
  create table if not exists batch.step_execution (
    stepexecutionid      bigserial not null primary key,
    jobexecutionid       bigint not null,
    version              integer,
    stepname             varchar(255),
    starttime            timestamptz,
    endtime              timestamptz,
    batchstatus          varchar(30),
    exitstatus           varchar(512),
    executionexception   varchar(2048),
    persistentuserdata   bytea,
    readcount            integer,
    writecount           integer,
    commitcount          integer,
    rollbackcount        integer,
    readskipcount        integer,
    processskipcount     integer,
    filtercount          integer,
    writeskipcount       integer,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea,
    constraint fk_step_exe_job_exe foreign key (jobexecutionid) references batch.job_execution (jobexecutionid) on delete cascade
  );
  create table if not exists batch.partition_execution (
    partitionexecutionid integer not null,
    stepexecutionid      bigint not null,
    version              integer,
    batchstatus          varchar(30),
    exitstatus           varchar(512),
    executionexception   varchar(2048),
    persistentuserdata   bytea,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea,
    primary key (partitionexecutionid, stepexecutionid),
    constraint fk_partition_exe_step_exe foreign key (stepexecutionid) references batch.step_execution (stepexecutionid) on delete cascade
  );

  execute format('grant select, insert, update, delete on all tables in schema batch to %I', runtime);
  execute format('grant usage, select on all sequences in schema batch to %I', runtime);
end
$$;
