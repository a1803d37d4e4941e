-- Step 1 of 2, run in the database "postgres" by a superuser (setup.sh does it): the two accounts.
--   portal_owner  owns the database and its schemas; only the migrations use it
--   portal        the portal at work: reads and writes rows, has no DDL
-- The caller hands the names and passwords over as settings of its session, so none is written here:
-- portal.owner, portal.owner_password, portal.runtime, portal.runtime_password. May be run again:
-- existing accounts get the passwords given.
do $$
declare
  account record;
begin
  for account in
    select * from (values
      (current_setting('portal.owner'), current_setting('portal.owner_password')),
      (current_setting('portal.runtime'), current_setting('portal.runtime_password'))
    ) as wanted(name, secret)
  loop
    if not exists (select from pg_roles where rolname = account.name) then
      execute format('create role %I', account.name);
    end if;
    execute format(
      'alter role %I with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
      account.name, account.secret);
  end loop;
end
$$;
