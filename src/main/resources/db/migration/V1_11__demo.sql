-- The demo desk of this database: made once, and never taken for whole before it is.
create table supportflow.demo_desk (
    id          integer primary key check (id = 1),
    began_at    timestamptz not null,
    finished_at timestamptz
);
