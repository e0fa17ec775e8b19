-- Texts that an automatic answer sends, by key and language.
create table supportflow.standard_answer (
    key      text not null,
    language text not null,
    body     text not null,
    primary key (key, language)
);
