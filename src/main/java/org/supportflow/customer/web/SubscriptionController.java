package org.supportflow.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
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
import org.supportflow.customer.Subscription;
import org.supportflow.customer.SubscriptionKeeper;

/** What an organization bought. */
@RestController
@RequestMapping(OrganizationController.PLACE + "/{organization}/subscriptions")
class SubscriptionController {

    private final SubscriptionKeeper keeper;
    private final Clock clock;

    SubscriptionController(SubscriptionKeeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    @Operation(summary = "All subscriptions, the one that ends last first")
    @GetMapping
    Map<String, List<SubscriptionView>> list(@PathVariable String organization) {
        return Map.of("items", keeper.of(organization).stream().map(this::view).toList());
    }

    @Operation(
            summary = "Enter a subscription",
            description =
                    "Nothing in 'covers': every product; nobody in 'namedContacts': every contact; no 'quota': any"
                            + " number of tickets.")
    @ApiResponse(responseCode = "201", description = "It was entered.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It is known already.")
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @PostMapping
    ResponseEntity<SubscriptionView> add(
            @PathVariable String organization, @RequestBody SubscriptionRequest request, Principal person) {
        var added = keeper.add(organization, request.draft(), person.getName());
        var place =
                URI.create("%s/%s/subscriptions/%s".formatted(OrganizationController.PLACE, organization, added.id()));
        return AskedVersion.tagged(ResponseEntity.created(place), added.version(), view(added));
    }

    @Operation(summary = "One subscription, with its version as ETag")
    @GetMapping("/{id}")
    ResponseEntity<SubscriptionView> subscription(@PathVariable String organization, @PathVariable String id) {
        var found = keeper.get(organization, Ids.of(id));
        return AskedVersion.tagged(ResponseEntity.ok(), found.version(), view(found));
    }

    @Operation(
            summary = "Change a subscription",
            description = "All facts. Tickets that are there keep what was decided by the terms of their day. Says the"
                    + " version it changes by If-Match or 'version'; 409 if somebody changed it meanwhile. The same"
                    + " again changes nothing.")
    @ApiResponse(responseCode = "200", description = "As it is now.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Somebody changed it meanwhile, or it is known already.")
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @ApiResponse(responseCode = "428", description = "The call does not say which version it changes.")
    @PutMapping("/{id}")
    ResponseEntity<SubscriptionView> change(
            @PathVariable String organization,
            @PathVariable String id,
            @RequestBody SubscriptionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal person) {
        var basedOn = AskedVersion.of(ifMatch, request.version());
        var changed = keeper.change(organization, Ids.of(id), request.draft(), basedOn, person.getName());
        return AskedVersion.tagged(ResponseEntity.ok(), changed.version(), view(changed));
    }

    private SubscriptionView view(Subscription known) {
        return SubscriptionView.of(known, clock.instant());
    }
}
