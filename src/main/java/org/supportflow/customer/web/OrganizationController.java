package org.supportflow.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supportflow.api.Paging;
import org.supportflow.customer.OrganizationKeeper;
import org.supportflow.customer.OrganizationList;
import org.supportflow.customer.OrganizationPage;

/** The organizations that are our customers. */
@RestController
@RequestMapping(OrganizationController.PLACE)
class OrganizationController {

    static final String PLACE = "/api/v1/organizations";

    private final OrganizationKeeper keeper;
    private final OrganizationList list;

    OrganizationController(OrganizationKeeper keeper, OrganizationList list) {
        this.keeper = keeper;
        this.list = list;
    }

    @Operation(summary = "Organizations by name, with the plan that runs")
    @GetMapping
    OrganizationPage list(
            @Parameter(description = "A part of the name or reference, or of a contact's name or address")
                    @RequestParam(defaultValue = "")
                    String q,
            @Valid @ParameterObject Paging paging) {
        return list.find(q, paging.number(), paging.rows());
    }

    @Operation(
            summary = "Enter an organization",
            description = "Without a reference it gets one made of its name. 409 if the reference is taken.")
    @ApiResponse(responseCode = "201", description = "It was entered.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It is known already.")
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @PostMapping
    ResponseEntity<OrganizationView> add(@RequestBody OrganizationRequest request, Principal person) {
        var added = keeper.add(request.draft(), person.getName());
        var answer = ResponseEntity.created(URI.create(PLACE + "/" + added.reference()));
        return AskedVersion.tagged(answer, added.version(), OrganizationView.of(added));
    }

    @Operation(summary = "One organization, with its version as ETag")
    @GetMapping("/{organization}")
    ResponseEntity<OrganizationView> organization(@PathVariable String organization) {
        var found = keeper.get(organization);
        return AskedVersion.tagged(ResponseEntity.ok(), found.version(), OrganizationView.of(found));
    }

    @Operation(
            summary = "Change an organization",
            description = "All facts but the reference. Says the version it changes by If-Match or 'version'; 409 if"
                    + " somebody changed it meanwhile. The same again changes nothing.")
    @ApiResponse(responseCode = "200", description = "As it is now.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Somebody changed it meanwhile, or it is known already.")
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @ApiResponse(responseCode = "428", description = "The call does not say which version it changes.")
    @PutMapping("/{organization}")
    ResponseEntity<OrganizationView> change(
            @PathVariable String organization,
            @RequestBody OrganizationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal person) {
        var basedOn = AskedVersion.of(ifMatch, request.version());
        var changed = keeper.change(organization, request.draft(), basedOn, person.getName());
        return AskedVersion.tagged(ResponseEntity.ok(), changed.version(), OrganizationView.of(changed));
    }
}
