-- What was done to the articles, in order. A row is never changed.
create table journal (
    number  integer not null primary key,  -- from 1, without gaps
    at      text    not null,              -- ISO 8601 instant
    deed    text    not null,
    article text    not null,
    sha256  text    not null,              -- of the capture
    reason  text
) strict;

create index journal_article on journal (article);
create index journal_sha256 on journal (sha256);

-- The journal of a store from before there was one starts with what is there.
insert into journal (number, at, deed, article, sha256)
select row_number() over (order by read, article),
       read,
       case
           when exists (select 1 from entry as earlier
                        where earlier.url = entry.url and (earlier.read, earlier.article) < (entry.read, entry.article))
           then 'REVISED'
           else 'ADDED'
       end,
       article,
       sha256
from entry;

-- The record as it was brought up to date, each time.
create table edition (
    number  integer not null primary key,  -- from 1, without gaps
    at      text    not null,              -- ISO 8601 instant, never before that of the edition before
    through integer not null,              -- the last journal line that it takes account of; 0 for none
    makers  text    not null
) strict;

-- The entries of the record, each from one edition on until another.
create table version (
    kind      text    not null,
    id        text    not null,
    since     integer not null references edition (number),
    until     integer references edition (number),    -- null while it is in force
    json      blob,                                   -- see EntryBytes; null where all of it was forgotten
    forgotten integer references journal (number),    -- by which line all or some of it was
    primary key (kind, id, since)
) strict, without rowid;

create index version_since on version (since);
create index version_until on version (until) where until is not null;

-- What is not taken again: ids of articles and hashes of captures.
create table forgotten (
    mark text    not null primary key,
    line integer not null references journal (number)
) strict, without rowid;
