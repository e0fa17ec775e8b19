package org.supportflow.decision.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.supportflow.decision.PublicationScope;
import org.supportflow.decision.publication.TableChange;
import org.supportflow.decision.publication.TableDraft;
import org.supportflow.decision.publication.TableDrafts;
import org.supportflow.decision.publication.TableMeanwhilePublished;
import org.supportflow.decision.publication.TableProblem;
import org.supportflow.decision.publication.TablePublisher;
import org.supportflow.decision.publication.TableRefused;
import org.supportflow.decision.publication.TableVersions;
import org.supportflow.decision.publication.UnknownTable;

/** Where a table is changed in the browser: what is typed becomes the person's draft by itself. */
@Controller
@RequestMapping("/desk/tables/{key}/edit")
class TableEditor {

    private static final String TEXT = "text/xml";

    private final TableVersions versions;
    private final TablePublisher publisher;
    private final TableDrafts drafts;
    private final Reader reader;

    TableEditor(TableVersions versions, TablePublisher publisher, TableDrafts drafts, Reader reader) {
        this.versions = versions;
        this.publisher = publisher;
        this.drafts = drafts;
        this.reader = reader;
    }

    @GetMapping
    String show(@PathVariable String key, Authentication person, Model model) {
        model.addAttribute("wish", new Wish("", "", "new", 0));
        return page(key, person, model);
    }

    private String page(String key, Authentication person, Model model) {
        var live = versions.live(key);
        var draft = drafts.of(key, person.getName());
        model.addAttribute("table", live);
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("basedOn", draft.map(TableDraft::basedOn).orElse(live.version()));
        model.addAttribute(
                "others",
                drafts.of(key).stream()
                        .filter(other -> !other.person().equals(person.getName()))
                        .toList());
        reader.describe(person, model);
        return "table-edit";
    }

    /** What the editor opens: the person's draft, else the live version. */
    @GetMapping(path = "/file", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] file(@PathVariable String key, Principal person) {
        return drafts.of(key, person.getName())
                .map(TableDraft::content)
                .orElseGet(() -> versions.file(key, versions.live(key).version()));
    }

    @PostMapping(path = "/draft", consumes = TEXT)
    @ResponseBody
    Map<String, Object> keep(
            @PathVariable String key, @RequestParam int basedOn, @RequestBody byte[] content, Principal person) {
        var live = versions.live(key);
        var draft = drafts.save(key, person.getName(), content, basedOn);
        return Map.of("savedAt", draft.savedAt(), "live", live.version());
    }

    @PostMapping(path = "/check", consumes = TEXT)
    @ResponseBody
    Map<String, Object> check(@PathVariable String key, @RequestBody byte[] content) {
        return Map.of(
                "problems",
                publisher.check(key, content).stream().map(TableEditor::answer).toList());
    }

    private static Map<String, Object> answer(TableProblem problem) {
        return Map.of(
                "severity",
                problem.severity().code(),
                "row",
                Optional.ofNullable(problem.row()).orElse(0),
                "column",
                Optional.ofNullable(problem.column()).orElse(""),
                "message",
                problem.message());
    }

    /** A file that the Modeler saved becomes the draft; nothing is live yet. */
    @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(@PathVariable String key, @RequestParam("file") MultipartFile file, Principal person)
            throws IOException {
        drafts.save(key, person.getName(), file.getBytes(), versions.live(key).version());
        return "redirect:/desk/tables/" + key + "/edit";
    }

    @PostMapping("/discard")
    String discard(@PathVariable String key, Principal person) {
        drafts.discard(key, person.getName());
        return "redirect:/desk/tables/" + key;
    }

    /** Refused, the page comes back with what is wrong and the draft as it was sent. */
    @PostMapping("/publish")
    String publish(
            @PathVariable String key,
            @ModelAttribute Wish wish,
            Authentication person,
            Model model,
            HttpServletResponse response) {
        var content = wish.xml().getBytes(StandardCharsets.UTF_8);
        drafts.save(key, person.getName(), content, wish.basedOn());
        var scope = PublicationScope.ofCode(wish.scope()).orElse(PublicationScope.NEW);
        try {
            var change = new TableChange(key, content, wish.comment().strip(), scope, wish.basedOn());
            var made = publisher.publish(change, person.getName());
            drafts.discard(key, person.getName());
            return "redirect:/desk/tables/%s?published=%d".formatted(key, made.version());
        } catch (TableRefused refusal) {
            model.addAttribute("problems", refusal.problems());
        } catch (TableMeanwhilePublished meanwhile) {
            model.addAttribute("meanwhile", true);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(key, person, model);
    }

    /** What the form sends. */
    record Wish(String xml, String comment, String scope, int basedOn) {}

    @ExceptionHandler(UnknownTable.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
