package org.supportflow.decision.publication;

/** Somebody published another version while this one was being edited. */
public class TableMeanwhilePublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TableMeanwhilePublished(TableVersion live, int basedOn) {
        super(
                "%s published version %d of '%s' meanwhile; yours was made from version %d. Compare them and publish again."
                        .formatted(live.author(), live.version(), live.key(), basedOn));
    }
}
