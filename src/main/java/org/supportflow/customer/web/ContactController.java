package org.supportflow.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.customer.ContactKeeper;

/** The people of an organization who may ask for it. */
@RestController
@RequestMapping(OrganizationController.PLACE + "/{organization}/contacts")
class ContactController {

    private final ContactKeeper keeper;

    ContactController(ContactKeeper keeper) {
        this.keeper = keeper;
    }

    @Operation(summary = "All contacts by name, those who left too")
    @GetMapping
    Map<String, List<ContactView>> list(@PathVariable String organization) {
        var contacts = keeper.of(organization);
        return Map.of(
                "items",
                contacts.stream().map(one -> ContactView.of(one, organization)).toList());
    }

    @Operation(summary = "Enter a contact", description = "409 names the organization if the address is taken.")
    @ApiResponse(responseCode = "201", description = "It was entered.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It is known already.")
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @PostMapping
    ResponseEntity<ContactView> add(
            @PathVariable String organization, @RequestBody ContactRequest request, Principal person) {
        var added = keeper.add(organization, request.draft(), person.getName());
        var place = URI.create("%s/%s/contacts/%s".formatted(OrganizationController.PLACE, organization, added.id()));
        return AskedVersion.tagged(ResponseEntity.created(place), added.version(), ContactView.of(added, organization));
    }

    @Operation(summary = "One contact, with its version as ETag")
    @GetMapping("/{id}")
    ResponseEntity<ContactView> contact(@PathVariable String organization, @PathVariable String id) {
        var found = keeper.get(organization, Ids.of(id));
        return AskedVersion.tagged(ResponseEntity.ok(), found.version(), ContactView.of(found, organization));
    }

    @Operation(
            summary = "Change a contact",
            description = "All facts. 'left' true: is no contact any more, history stays; another 'organization' moves"
                    + " them there. Says the version it changes by If-Match or 'version'; 409 if somebody changed it"
                    + " meanwhile. The same again changes nothing.")
    @ApiResponse(responseCode = "200", description = "As it is now.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Somebody changed it meanwhile, or it is known already.")
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @ApiResponse(responseCode = "428", description = "The call does not say which version it changes.")
    @PutMapping("/{id}")
    ResponseEntity<ContactView> change(
            @PathVariable String organization,
            @PathVariable String id,
            @RequestBody ContactRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal person) {
        var basedOn = AskedVersion.of(ifMatch, request.version());
        var change = request.change(organization);
        var changed = keeper.change(organization, Ids.of(id), change, basedOn, person.getName());
        return AskedVersion.tagged(
                ResponseEntity.ok(), changed.version(), ContactView.of(changed, change.organization()));
    }
}
