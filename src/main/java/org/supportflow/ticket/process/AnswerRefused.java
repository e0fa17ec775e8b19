package org.supportflow.ticket.process;

/** An answer lacks what the form of its task asks for; nothing of it was kept. */
public class AnswerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswerRefused(String sentence) {
        super(sentence);
    }
}
