-- The portal's own account reads and writes rows and nothing else; what is written once is insert-only.
grant usage on schema public to ${runtimeRole};
grant select, insert, update, delete on all tables in schema public to ${runtimeRole};
grant usage, select on all sequences in schema public to ${runtimeRole};
revoke insert, update, delete, truncate on flyway_schema_history from ${runtimeRole};
revoke update, delete, truncate on audit_entry, invoice, invoice_line, ledger_entry, allocation, payment_message, payment_transition from ${runtimeRole};
revoke update, truncate on consent_text, household_consent, household_confirmation from ${runtimeRole};
grant execute on function forget_in_journal, forget_journal, forget_beneficiaries, forget_payer to ${runtimeRole};
