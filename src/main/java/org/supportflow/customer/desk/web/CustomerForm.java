package org.supportflow.customer.desk.web;

import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supportflow.customer.AlreadyKnown;
import org.supportflow.customer.CustomerMeanwhileChanged;
import org.supportflow.customer.CustomerProblem;
import org.supportflow.customer.UnusableCustomer;

/** Saves what a form says, or shows it again with what was typed and what is wrong beside each field. */
@Component
class CustomerForm {

    private static final List<String> LANGUAGES = List.of("en", "zh", "de", "fr", "es", "it", "ja", "pt");

    private final MessageSource messages;

    CustomerForm(MessageSource messages) {
        this.messages = messages;
    }

    /** What the pages of all forms need. */
    void prepare(Model model) {
        model.addAttribute("problems", Map.of());
        model.addAttribute("zones", new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds()));
        model.addAttribute("languages", LANGUAGES);
    }

    /** Where to go when it is saved; else {@code again} shows the form. */
    String save(Supplier<String> saving, Supplier<String> again, Locale language, Model model) {
        try {
            return "redirect:" + saving.get();
        } catch (UnusableCustomer unusable) {
            return again(again, unusable.problems(), language, model);
        } catch (AlreadyKnown known) {
            known.organization().ifPresent(reference -> model.addAttribute("knownAt", reference));
            return again(again, List.of(known.problem()), language, model);
        } catch (CustomerMeanwhileChanged changed) {
            var page = again(again, List.of(CustomerProblem.of("form", "meanwhile")), language, model);
            // whoever has seen what is there now may overwrite it
            model.addAttribute("version", changed.version());
            model.addAttribute("meanwhile", true);
            return page;
        }
    }

    private String again(Supplier<String> again, List<CustomerProblem> problems, Locale language, Model model) {
        var page = again.get();
        var fields = new HashMap<String, List<String>>();
        problems.forEach(problem -> fields.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                .add(messages.getMessage(problem.message(), problem.values().toArray(), language)));
        model.addAttribute("problems", fields);
        return page;
    }
}
