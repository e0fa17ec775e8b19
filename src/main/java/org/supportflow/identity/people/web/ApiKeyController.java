package org.supportflow.identity.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.identity.ApiKeyScope;
import org.supportflow.identity.ApiKeys;
import org.supportflow.identity.KnownApiKey;
import org.supportflow.identity.UnknownPerson;

/** The keys of other systems, for administrators. */
@RestController
@RequestMapping(ApiKeyController.PLACE)
class ApiKeyController {

    static final String PLACE = "/api/v1/api-keys";

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @Operation(summary = "All keys, the newest first, without what they are")
    @GetMapping
    Map<String, List<KnownApiKey>> list() {
        return Map.of("items", keys.all());
    }

    @Operation(summary = "Make a key", description = "The answer is the only place where the key ever stands.")
    @ApiResponse(responseCode = "201", description = "The key.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @PostMapping
    ResponseEntity<Made> make(@RequestBody WantedKey wanted, Principal admin) {
        var usable = wanted.usable();
        var made = keys.create(usable.name(), usable.scopes(), admin.getName());
        return ResponseEntity.created(URI.create(PLACE + "/" + made.id()))
                .cacheControl(CacheControl.noStore())
                .body(new Made(
                        made.id(),
                        usable.name(),
                        usable.scopes().stream().map(ApiKeyScope::code).sorted().toList(),
                        made.text()));
    }

    @Operation(summary = "Revoke a key: from now on it opens nothing")
    @ApiResponse(responseCode = "204", description = "It opens nothing any more.", useReturnTypeSchema = true)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id, Principal admin) {
        if (!keys.revoke(id(id), admin.getName())) {
            throw new UnknownPerson();
        }
        return ResponseEntity.noContent().build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new UnknownPerson();
        }
    }

    /** A key, this once. */
    record Made(UUID id, String name, List<String> scopes, String key) {

        /** Never shows the key. */
        @Override
        public String toString() {
            return "Made[id=%s]".formatted(id);
        }
    }
}
