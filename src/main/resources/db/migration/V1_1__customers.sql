-- Who the customers are and what they bought.
create schema if not exists supportflow;

create table supportflow.organization (
    id         uuid primary key,
    reference  text not null unique,
    name       text not null,
    size       integer not null default 0,
    region     text not null default 'unknown',
    zone       text not null default 'UTC',
    created_at timestamptz not null
);

create table supportflow.contact (
    id              uuid primary key,
    organization_id uuid references supportflow.organization (id),
    name            text not null,
    email           text not null,
    language        text,
    zone            text,
    contributor     boolean not null default false,
    created_at      timestamptz not null
);
create unique index contact_by_address on supportflow.contact (lower(email));
create index contact_by_organization on supportflow.contact (organization_id);

-- The period is a fact of the contract; whether it is active, in grace or expired depends on the instant one asks for.
create table supportflow.subscription (
    id              uuid primary key,
    organization_id uuid not null references supportflow.organization (id),
    plan            text not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    grace_days      integer not null default 14 check (grace_days >= 0),
    quota           integer check (quota >= 0),
    created_at      timestamptz not null,
    check (ends_at > starts_at)
);
create index subscription_by_organization on supportflow.subscription (organization_id);

-- No row: every product and version. Version '26' covers 26 and all of 26.x; '*' covers every version.
create table supportflow.subscription_coverage (
    subscription_id uuid not null references supportflow.subscription (id),
    product         text not null,
    version         text not null default '*',
    primary key (subscription_id, product, version)
);

-- No row: every contact of the organization may ask.
create table supportflow.subscription_contact (
    subscription_id uuid not null references supportflow.subscription (id),
    contact_id      uuid not null references supportflow.contact (id),
    primary key (subscription_id, contact_id)
);
