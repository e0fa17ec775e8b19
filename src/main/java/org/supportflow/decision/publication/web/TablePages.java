package org.supportflow.decision.publication.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.supportflow.decision.Stuck;
import org.supportflow.decision.publication.TableDifference;
import org.supportflow.decision.publication.TableDrafts;
import org.supportflow.decision.publication.TableGrid;
import org.supportflow.decision.publication.TableOffers;
import org.supportflow.decision.publication.TableVersion;
import org.supportflow.decision.publication.TableVersions;
import org.supportflow.decision.publication.UnknownTable;

/** Lists tables, shows one as it is live with its history, and what each version changed. */
@Controller
class TablePages {

    private final TableVersions versions;
    private final TableOffers offers;
    private final TableDrafts drafts;
    private final Stuck stuck;
    private final Reader reader;

    TablePages(TableVersions versions, TableOffers offers, TableDrafts drafts, Stuck stuck, Reader reader) {
        this.versions = versions;
        this.offers = offers;
        this.drafts = drafts;
        this.stuck = stuck;
        this.reader = reader;
    }

    @GetMapping("/desk/tables")
    String list(Authentication person, Model model) {
        model.addAttribute("tables", versions.live().stream().map(this::line).toList());
        reader.describe(person, model);
        return "tables";
    }

    private Line line(TableVersion live) {
        return new Line(
                live,
                offers.of(live.key()).isPresent(),
                stuck.on(live.key()).size(),
                drafts.of(live.key()).size());
    }

    @GetMapping("/desk/tables/{key}")
    String one(@PathVariable String key, Authentication person, Model model) {
        var live = versions.live(key);
        var grid = TableGrid.of(versions.file(key, live.version()));
        model.addAttribute("table", live);
        model.addAttribute("grid", grid);
        model.addAttribute("versions", versions.of(key));
        model.addAttribute("stuck", stuck.on(key));
        model.addAttribute("drafts", drafts.of(key));
        offers.of(key).ifPresent(offer -> {
            model.addAttribute("offer", offer);
            model.addAttribute(
                    "offered",
                    TableDifference.between(grid, TableGrid.of(offer.file().content())));
        });
        reader.describe(person, model);
        return "table";
    }

    /** What it changed in the version before it, and how to get back to it. */
    @GetMapping("/desk/tables/{key}/versions/{version}")
    String version(@PathVariable String key, @PathVariable int version, Authentication person, Model model) {
        var shown = versions.find(key, version).orElseThrow(() -> new UnknownTable(key, version));
        var grid = TableGrid.of(versions.file(key, version));
        var before = versions.find(key, version - 1).map(known -> TableGrid.of(versions.file(key, known.version())));
        model.addAttribute("table", shown);
        model.addAttribute("live", versions.live(key));
        model.addAttribute("grid", grid);
        before.ifPresent(earlier -> model.addAttribute("difference", TableDifference.between(earlier, grid)));
        reader.describe(person, model);
        return "table-version";
    }

    @GetMapping("/desk/tables/{key}/versions/{version}/file")
    ResponseEntity<byte[]> export(@PathVariable String key, @PathVariable int version) {
        var name = ContentDisposition.attachment().filename(key + ".dmn").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_XML)
                .body(versions.file(key, version));
    }

    @ExceptionHandler(UnknownTable.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }

    /** A table in the list. */
    record Line(TableVersion table, boolean offered, int stuck, int drafts) {}
}
