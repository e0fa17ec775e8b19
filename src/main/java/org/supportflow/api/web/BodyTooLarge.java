package org.supportflow.api.web;

import java.io.IOException;

/** More was sent than any call needs. */
class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;
}
