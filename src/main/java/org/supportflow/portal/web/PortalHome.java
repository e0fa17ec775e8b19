package org.supportflow.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the portal: how to reach us. */
@Controller
class PortalHome {

    @GetMapping("/")
    String show() {
        return "portal";
    }
}
