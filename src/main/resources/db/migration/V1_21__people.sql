-- Who works here no more keeps their name on what they did, but gets in nowhere; who was invited has still to choose a password.
alter table supportflow.staff_profile add column active boolean not null default true;
alter table supportflow.staff_profile add column invited boolean not null default false;
alter table supportflow.staff_profile add column version bigint not null default 0;

-- That somebody is to get a link by mail by which they set a password; also what was asked for accounts that are none,
-- so that both take the same time and the same limits. Kept for a day.
create table supportflow.access_request (
    id      uuid primary key,
    account text not null,
    purpose text not null check (purpose in ('invitation', 'reset')),
    address text not null,
    at      timestamptz not null,
    used_at timestamptz
);
create index access_request_by_account on supportflow.access_request (account, at);
create index access_request_by_address on supportflow.access_request (address, at);
create index access_request_by_age on supportflow.access_request (at);

-- What stands in the link is made when the mail is sent and known to its reader only; here is its hash. A mail that is
-- sent twice has two, and using one ends both.
create table supportflow.access_token (
    hash       bytea primary key,
    request_id uuid not null references supportflow.access_request (id) on delete cascade,
    person     text not null,
    expires_at timestamptz not null
);
create index access_token_by_request on supportflow.access_token (request_id);
create index access_token_by_person on supportflow.access_token (person);
