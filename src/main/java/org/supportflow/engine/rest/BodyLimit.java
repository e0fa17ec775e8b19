package org.supportflow.engine.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The engine reads what it is sent into memory as a whole, so it is sent no more than a task or a deployment needs. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_BYTES_OF_FILES = 20_000_000;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()) {
            return;
        }
        var type = request.getMediaType();
        var most = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) ? MOST_BYTES_OF_FILES : MOST_BYTES;
        if (request.getLength() > most) {
            throw tooLarge(most);
        }
        // A body may come without saying how long it is.
        request.setEntityStream(new Limited(request.getEntityStream(), most));
    }

    private static WebApplicationException tooLarge(int most) {
        return new WebApplicationException(Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                .entity(Map.of("type", "BodyTooLarge", "message", "Send at most %d bytes.".formatted(most)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }

    private static final class Limited extends FilterInputStream {

        private final int most;
        private int read;

        private Limited(InputStream body, int most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var some = super.read(buffer, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge(most);
            }
        }
    }
}
