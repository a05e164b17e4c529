-- What was found, byte for byte. A row is never changed, and goes only when its article is forgotten.
create table capture (
    sha256 text    not null primary key,   -- of the bytes, lower-case hexadecimal
    size   bigint  not null,               -- of the bytes
    bytes  bytea   not null                -- deflated (zlib)
);

-- It is deflated already.
alter table capture alter column bytes set storage external;

-- The articles in force: how each capture was given, and what was understood of it by what.
create table entry (
    article     text  not null primary key,
    url         text,
    sha256      text  not null unique references capture (sha256),
    name        text  not null,            -- as the user gave it
    published   text,                      -- the user's word for it, ISO 8601
    outlet      text,                      -- the user's word for it
    read        text  not null,            -- ISO 8601 instant
    fingerprint text  not null,            -- of what made the facts
    facts       bytea not null             -- readout-facts JSON, deflated (zlib)
);

alter table entry alter column facts set storage external;

-- By hash: an address may be longer than an ordinary index takes.
create index entry_url on entry using hash (url);
create index entry_fingerprint on entry (fingerprint);

-- What was done to the articles, in order. A row is never changed.
create table journal (
    number  bigint not null primary key,   -- from 1, without gaps
    at      text   not null,               -- ISO 8601 instant
    deed    text   not null,
    article text   not null,
    sha256  text   not null,               -- of the capture
    reason  text
);

create index journal_article on journal (article);
create index journal_sha256 on journal (sha256);

-- The record as it was brought up to date, each time.
create table edition (
    number  bigint not null primary key,   -- from 1, without gaps
    at      text   not null,               -- ISO 8601 instant, never before that of the edition before
    through bigint not null,               -- the last journal line that it takes account of; 0 for none
    makers  text   not null
);

-- The entries of the record, each from one edition on until another.
create table version (
    kind      text   not null,
    id        text   not null,
    since     bigint not null references edition (number),
    until     bigint references edition (number),     -- null while it is in force
    json      bytea,                                  -- see EntryBytes; null where all of it was forgotten
    forgotten bigint references journal (number),     -- by which line all or some of it was
    primary key (kind, id, since)
);

alter table version alter column json set storage external;

create index version_since on version (since);
create index version_until on version (until) where until is not null;

-- What is not taken again: ids of articles and hashes of captures.
create table forgotten (
    mark text   not null primary key,
    line bigint not null references journal (number)
);
