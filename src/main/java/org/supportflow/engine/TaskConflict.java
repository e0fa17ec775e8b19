package org.supportflow.engine;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A task is gone or another's; answered as 409 by every API, saying who and when, so that nothing typed is lost. */
public class TaskConflict extends ErrorResponseException {

    public TaskConflict(String sentence) {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence), null);
    }

    /** The sentence for the person whose work did not count. */
    @Override
    public String getMessage() {
        return String.valueOf(getBody().getDetail());
    }
}
