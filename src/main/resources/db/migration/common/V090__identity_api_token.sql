-- personal tokens for the REST interface; the token itself is never stored
create table identity_api_token (
    id         varchar(36)              not null primary key,
    user_id    varchar(255)             not null,
    label      varchar(120)             not null,
    token_hash char(64)                 not null unique,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);

create index identity_api_token_user on identity_api_token (user_id);
