package org.supportflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in. */
@Controller
class SignInPage {

    private final OtherWays ways;

    SignInPage(OtherWays ways) {
        this.ways = ways;
    }

    @GetMapping(Pages.SIGN_IN)
    String show(HttpServletRequest request, Model model) {
        ways.offered().ifPresent(other -> model.addAttribute("other", other.name()));
        ways.exit(request).ifPresent(exit -> model.addAttribute("exit", exit));
        return "sign-in";
    }
}
