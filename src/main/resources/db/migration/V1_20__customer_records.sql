-- Customers are kept by people and other systems: nobody overwrites what somebody else changed meanwhile.
alter table supportflow.organization add column version bigint not null default 0;
alter table supportflow.contact add column version bigint not null default 0;
alter table supportflow.subscription add column version bigint not null default 0;

-- Who left stays known for the tickets they wrote, but is no contact any more.
alter table supportflow.contact add column left_at timestamptz;

create index organization_by_name on supportflow.organization (lower(name), reference);
