-- Step 2 of 2, run in the portal's own database by a superuser (setup.sh does it). Settings of the
-- session: portal.owner, portal.runtime. May be run again.
--
-- The schema "public" belongs to the owner's account and is made and changed by the portal's
-- migrations alone (they also create the extensions pg_trgm, unaccent and btree_gist, which PostgreSQL
-- trusts to a database's owner). Only the tables in which the two servers keep the runs of jobs stand
-- here: the servers would make them at the first job, but the portal's account must not. They lie in
-- "public" because one of the servers points each connection that it borrows for its batch store at
-- one schema and gives it back so.
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
  -- what the owner creates later, the portal may use
  execute format('alter default privileges for role %I in schema public grant select, insert, update, delete on tables to %I', owner, runtime);
  execute format('alter default privileges for role %I in schema public grant usage, select on sequences to %I', owner, runtime);
  execute format('set local role %I', owner);

  -- WildFly (JBeret 3): sql/jberet-postgresql.ddl of jberet-core
  create table if not exists job_instance (
    jobinstanceid   bigserial not null primary key,
    version         integer,
    jobname         varchar(512),
    applicationname varchar(512)
  );
  create table if not exists job_execution (
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
    constraint fk_job_execution_job_instance foreign key (jobinstanceid) references job_instance (jobinstanceid) on delete cascade deferrable initially deferred
  );
  create table if not exists step_execution (
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
    constraint fk_step_exe_job_exe foreign key (jobexecutionid) references job_execution (jobexecutionid) on delete cascade deferrable initially deferred
  );
  create table if not exists partition_execution (
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
    constraint fk_partition_exe_step_exe foreign key (stepexecutionid) references step_execution (stepexecutionid) on delete cascade deferrable initially deferred
  );

  -- Payara (its JBatch store, as PostgresPersistenceManager makes them)
  create table if not exists checkpointdata (
    id  varchar(512),
    obj bytea
  );
  create table if not exists jobinstancedata (
    jobinstanceid serial not null primary key,
    name          varchar(512),
    apptag        varchar(512)
  );
  create table if not exists executioninstancedata (
    jobexecid     serial not null primary key,
    jobinstanceid bigint not null references jobinstancedata (jobinstanceid) deferrable initially deferred,
    createtime    timestamp,
    starttime     timestamp,
    endtime       timestamp,
    updatetime    timestamp,
    parameters    bytea,
    batchstatus   varchar(512),
    exitstatus    varchar(512)
  );
  create table if not exists stepexecutioninstancedata (
    stepexecid       serial not null primary key,
    jobexecid        bigint not null references executioninstancedata (jobexecid) deferrable initially deferred,
    batchstatus      varchar(512),
    exitstatus       varchar(512),
    stepname         varchar(512),
    readcount        integer,
    writecount       integer,
    commitcount      integer,
    rollbackcount    integer,
    readskipcount    integer,
    processskipcount integer,
    filtercount      integer,
    writeskipcount   integer,
    starttime        timestamp,
    endtime          timestamp,
    persistentdata   bytea
  );
  create table if not exists jobstatus (
    id  bigint not null references jobinstancedata (jobinstanceid) deferrable initially deferred,
    obj bytea
  );
  create table if not exists stepstatus (
    id  bigint not null references stepexecutioninstancedata (stepexecid) deferrable initially deferred,
    obj bytea
  );

  execute format(
    'grant select, insert, update, delete on job_instance, job_execution, step_execution, partition_execution,
       checkpointdata, jobinstancedata, executioninstancedata, stepexecutioninstancedata, jobstatus, stepstatus to %I',
    runtime);
  execute format('grant usage, select on all sequences in schema public to %I', runtime);
end
$$;
