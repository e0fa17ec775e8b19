package org.supportflow.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.decision.publication.TableOffers;
import org.supportflow.decision.publication.TablePublisher;
import org.supportflow.decision.publication.TableVersion;
import org.supportflow.decision.publication.TableVersions;
import org.supportflow.decision.publication.UnknownTable;

/** The decision tables: as they are live, their versions, checking one, and putting one live. */
@RestController
@RequestMapping("/api/v1/tables")
class TableController {

    private static final String ITEMS = "items";

    private final TableVersions versions;
    private final TablePublisher publisher;
    private final TableOffers offers;

    TableController(TableVersions versions, TablePublisher publisher, TableOffers offers) {
        this.versions = versions;
        this.publisher = publisher;
        this.offers = offers;
    }

    @Operation(summary = "All tables as they are live")
    @GetMapping
    Map<String, List<TableAnswer>> list() {
        return Map.of(ITEMS, versions.live().stream().map(this::live).toList());
    }

    @Operation(summary = "One table as it is live", description = "As DMN with `Accept: application/xml`.")
    @GetMapping(path = "/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    TableAnswer table(@PathVariable String key) {
        return live(versions.live(key));
    }

    @GetMapping(path = "/{key}", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] file(@PathVariable String key) {
        return versions.file(key, versions.live(key).version());
    }

    @Operation(summary = "All versions of a table, the newest first")
    @GetMapping("/{key}/versions")
    Map<String, List<TableAnswer>> versions(@PathVariable String key) {
        versions.live(key);
        return Map.of(ITEMS, versions.of(key).stream().map(TableAnswer::of).toList());
    }

    @Operation(summary = "One version of a table", description = "As DMN with `Accept: application/xml`.")
    @GetMapping(path = "/{key}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    TableAnswer version(@PathVariable String key, @PathVariable int version) {
        return versions.find(key, version).map(TableAnswer::of).orElseThrow(() -> new UnknownTable(key, version));
    }

    @GetMapping(path = "/{key}/versions/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] file(@PathVariable String key, @PathVariable int version) {
        return versions.file(key, version);
    }

    @Operation(
            summary = "What stands against publishing a table",
            description = "Takes the table as DMN. Changes nothing.")
    @PostMapping(
            path = "/{key}/check",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    Map<String, List<TableProblemAnswer>> check(@PathVariable String key, @RequestBody byte[] file) {
        return Map.of(
                "problems",
                publisher.check(key, file).stream().map(TableProblemAnswer::of).toList());
    }

    @Operation(summary = "Put a table live")
    @ApiResponse(responseCode = "201", description = "The version that is live now.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Another version went live since `basedOn`.")
    @ApiResponse(responseCode = "422", description = "Refused, and nothing was changed; `problems` says why.")
    @PostMapping("/{key}/publish")
    @ResponseStatus(HttpStatus.CREATED)
    TableAnswer publish(@PathVariable String key, @Valid @RequestBody PublishedTable table, Principal person) {
        return live(publisher.publish(table.of(key), person.getName()));
    }

    @Operation(summary = "Put an earlier version live again, as a new version")
    @ApiResponse(responseCode = "201", description = "The version that is live now.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", description = "Refused, and nothing was changed; `problems` says why.")
    @PostMapping("/{key}/restore")
    @ResponseStatus(HttpStatus.CREATED)
    TableAnswer restore(@PathVariable String key, @Valid @RequestBody RestoredTable table, Principal person) {
        var scope = Scopes.read(table.scope());
        return live(publisher.restore(key, table.version(), table.comment(), scope, person.getName()));
    }

    @Operation(summary = "Put live what a release offers instead of a person's version")
    @ApiResponse(responseCode = "201", description = "The version that is live now.", useReturnTypeSchema = true)
    @PostMapping("/{key}/offer/take")
    @ResponseStatus(HttpStatus.CREATED)
    TableAnswer take(@PathVariable String key, Principal person) {
        return live(offers.take(key, person.getName()));
    }

    @Operation(summary = "Keep a person's version live; the same change is not offered again")
    @ApiResponse(responseCode = "204", description = "Kept.")
    @PostMapping("/{key}/offer/keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String key, Principal person) {
        offers.keep(key, person.getName());
    }

    private TableAnswer live(TableVersion version) {
        return TableAnswer.of(version, offers.of(version.key()));
    }
}
