package org.supportflow.mail.outbound;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.supportflow.outbox.Undeliverable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Our own texts, in {@code mail/}; an engine of their own, since they are plain text and no pages. */
@Component
class LetterTemplates {

    private static final String FOLDER = "mail/";
    private static final String ENDING = ".txt";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterTemplates() {
        var texts = new ClassLoaderTemplateResolver();
        texts.setPrefix(FOLDER);
        texts.setSuffix(ENDING);
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(texts);
    }

    String fill(String path, Map<String, Object> words) {
        if (!path.matches("[A-Za-z/]+") || getClass().getClassLoader().getResource(FOLDER + path + ENDING) == null) {
            throw new Undeliverable(
                    "There is no mail text '%s'. Use one of the texts in %s in the diagram.".formatted(path, FOLDER));
        }
        return engine.process(path, new Context(null, words));
    }
}
