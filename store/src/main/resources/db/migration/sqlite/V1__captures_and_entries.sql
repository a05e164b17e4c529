-- What was found, byte for byte. A row is never changed. One that no entry uses was replaced by another capture of the
-- same article and stays as history.
create table capture (
    sha256 text    not null primary key,  -- of the bytes, lower-case hexadecimal
    size   integer not null,              -- of the bytes
    bytes  blob    not null               -- deflated (zlib)
) strict;

-- The articles in force: how each capture was given, and what was understood of it by what.
create table entry (
    article     text not null primary key,
    url         text,
    sha256      text not null unique references capture (sha256),
    name        text not null,            -- as the user gave it
    published   text,                     -- the user's word for it, ISO 8601
    outlet      text,                     -- the user's word for it
    read        text not null,            -- ISO 8601 instant
    fingerprint text not null,            -- of what made the facts
    facts       blob not null             -- readout-facts JSON, deflated (zlib)
) strict;

create index entry_url on entry (url) where url is not null;
create index entry_fingerprint on entry (fingerprint);
