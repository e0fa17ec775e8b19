-- What somebody is about to change in a table; each person has one draft of each table.
create table supportflow.table_draft (
    table_key text not null,
    person    text not null,
    content   bytea not null,
    based_on  integer not null,
    saved_at  timestamptz not null,
    primary key (table_key, person)
);
