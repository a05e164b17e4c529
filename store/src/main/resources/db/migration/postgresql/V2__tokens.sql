-- Who may come in over the network. A row is never removed: what was revoked says since when.
create table token (
    id      text not null primary key,
    name    text not null,              -- whose it is
    sha256  text not null unique,       -- of the token, which is kept nowhere
    rights  text not null,              -- names of rights, joined by commas
    made    text not null,              -- ISO 8601 instant
    revoked text                        -- ISO 8601 instant
);
