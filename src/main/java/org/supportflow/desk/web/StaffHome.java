package org.supportflow.desk.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of staff whose work is not in Tasklist. */
@Controller
class StaffHome {

    @GetMapping("/desk")
    String show(Model model, Principal person) {
        model.addAttribute("person", person.getName());
        return "desk";
    }
}
