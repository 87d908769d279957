create function audit_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is append-only' using errcode = '25006';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function audit_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function audit_append_only();
