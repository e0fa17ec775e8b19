-- What the engine does not know of the people who work here; name, address, roles and teams are the engine's.
create table supportflow.staff_profile (
    user_id   text primary key,
    zone      text not null default 'UTC',
    languages text[] not null default '{}',
    skills    text[] not null default '{}'
);

-- Keys of other systems. The key itself is shown once; here is only its hash.
create table supportflow.api_key (
    id         uuid primary key,
    name       text not null,
    hash       bytea not null unique,
    scopes     text[] not null,
    created_by text not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);

-- Failed sign-ins of the last day, for the limits per account and address; shared by all nodes.
create table supportflow.sign_in_failure (
    id      bigint generated always as identity primary key,
    account text not null,
    address text not null,
    at      timestamptz not null
);
create index sign_in_failure_by_account on supportflow.sign_in_failure (account, at);
create index sign_in_failure_by_address on supportflow.sign_in_failure (address, at);
create index sign_in_failure_by_age on supportflow.sign_in_failure (at);

-- Who did what. Rows are added and read, never changed.
create table supportflow.audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    who     text not null,
    what    text not null,
    subject text not null,
    details jsonb not null
);
create index audit_entry_by_subject on supportflow.audit_entry (subject, id);
create index audit_entry_by_time on supportflow.audit_entry (at);

create function supportflow.refuse_audit_change() returns trigger language plpgsql as
$$
begin
    raise exception 'Audit entries are added, never changed or removed';
end
$$;

create trigger audit_entry_append_only before update or delete on supportflow.audit_entry
    for each row execute function supportflow.refuse_audit_change();
create trigger audit_entry_never_emptied before truncate on supportflow.audit_entry
    for each statement execute function supportflow.refuse_audit_change();
