package org.supportflow.identity.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.supportflow.identity.AccessLinks;
import org.supportflow.identity.PersonProblem;

/** Where people choose a password by a link from a mail, and ask for such a link. Only looking changes nothing. */
@Controller
class AccessPages {

    private static final String INVITATION = "/invitation/{token}";
    private static final String NEW_PASSWORD = "/new-password/{token}";

    private final AccessLinks links;
    private final MessageSource messages;

    AccessPages(AccessLinks links, MessageSource messages) {
        this.links = links;
        this.messages = messages;
    }

    @GetMapping({INVITATION, NEW_PASSWORD})
    ModelAndView show(@PathVariable String token, Locale language) {
        return page(token, List.of(), language);
    }

    @PostMapping({INVITATION, NEW_PASSWORD})
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Locale language) {
        if (!password.equals(again)) {
            return page(token, List.of(PersonProblem.of("again", "password.differs")), language);
        }
        var problems = links.use(token, password);
        if (problems.isEmpty() || !problems.get().isEmpty()) {
            return page(token, problems.orElse(List.of()), language);
        }
        endSession(request);
        return new ModelAndView("redirect:/sign-in?chosen");
    }

    /** Whoever was signed in here until now; the new session begins with the new password. */
    private static void endSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private ModelAndView page(String token, List<PersonProblem> problems, Locale language) {
        var person = links.find(token);
        if (person.isEmpty()) {
            return new ModelAndView("access-over", HttpStatus.GONE);
        }
        var page = new ModelAndView("access");
        page.addObject("person", person.get());
        page.addObject(
                "problems",
                problems.stream()
                        .map(problem -> messages.getMessage(
                                problem.message(), problem.values().toArray(), language))
                        .toList());
        return page;
    }

    @GetMapping("/forgotten-password")
    String forgotten() {
        return "forgotten-password";
    }

    @PostMapping("/forgotten-password")
    String ask(@RequestParam(defaultValue = "") String account, HttpServletRequest request, Model model) {
        if (account.isBlank()) {
            model.addAttribute("missing", true);
            return "forgotten-password";
        }
        var taken = links.forgotten(account, request.getRemoteAddr());
        return "redirect:/forgotten-password?" + (taken ? "sent" : "wait");
    }
}
