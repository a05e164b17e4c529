-- What people decided. A row is never changed: another decision undoes it. It goes, or points at less, only when an article
-- is forgotten. When and why is in the journal.
create table review (
    number integer not null primary key references journal (number),
    person text not null,                  -- who decided
    action text not null                   -- what, as JSON; see ReviewJson
) strict;
