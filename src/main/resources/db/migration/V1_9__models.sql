-- Who put which model live, what the release would have put live, and which builds were here.
create table supportflow.model_version (
    id            bigint generated always as identity primary key,
    kind          text not null,
    model_key     text not null,
    version       integer not null,
    definition_id text not null,
    deployment_id text not null,
    resource_name text not null,
    source        text not null,
    author        text not null,
    approved_by   text,
    comment       text not null,
    checksum      text not null,
    build         bigint,
    deployed_at   timestamptz not null
);
create index model_version_by_key on supportflow.model_version (kind, model_key, id desc);
create unique index model_version_of_definition on supportflow.model_version (kind, definition_id);

-- The last content that the release deployed or left to a person to decide on: what the next release is compared with.
create table supportflow.release_model (
    kind       text not null,
    model_key  text not null,
    checksum   text not null,
    build      bigint not null,
    changed_at timestamptz not null,
    primary key (kind, model_key)
);

-- A change of the release that was not made, because a person's version is live.
create table supportflow.model_offer (
    id                 bigint generated always as identity primary key,
    kind               text not null,
    model_key          text not null,
    resource_name      text not null,
    checksum           text not null,
    content            bytea not null,
    build              bigint not null,
    live_definition_id text not null,
    state              text not null check (state in ('OPEN', 'TAKEN', 'KEPT', 'SUPERSEDED')),
    offered_at         timestamptz not null,
    decided_at         timestamptz,
    decided_by         text
);
create unique index model_offer_open on supportflow.model_offer (kind, model_key) where state = 'OPEN';

create table supportflow.release_build (
    build   bigint primary key,
    seen_at timestamptz not null
);
