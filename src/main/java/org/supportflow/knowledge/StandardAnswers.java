package org.supportflow.knowledge;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts that the product may answer with by itself, by key and language. */
@Component
public class StandardAnswers {

    private final JdbcClient jdbc;

    StandardAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text in the asked language, else in English. */
    public Optional<String> find(String key, String language) {
        return jdbc.sql("""
                        select body from supportflow.standard_answer where key = ? and language in (?, 'en')
                        order by language = 'en' limit 1
                        """).params(key, language).query(String.class).optional();
    }

    /** Adds the text or replaces it. */
    public void keep(String key, String language, String body) {
        jdbc.sql("""
                        insert into supportflow.standard_answer (key, language, body) values (?, ?, ?)
                        on conflict (key, language) do update set body = excluded.body
                        """).params(key, language, body).update();
    }
}
