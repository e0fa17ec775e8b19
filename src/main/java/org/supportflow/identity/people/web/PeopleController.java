package org.supportflow.identity.people.web;

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
import org.supportflow.identity.Person;
import org.supportflow.identity.Personnel;

/** The people who work here, for administrators. */
@RestController
@RequestMapping(PeopleController.PLACE)
class PeopleController {

    static final String PLACE = "/api/v1/people";

    private final Personnel people;

    PeopleController(Personnel people) {
        this.people = people;
    }

    @Operation(summary = "Everybody by name, those who are deactivated too")
    @GetMapping
    Map<String, List<PersonView>> list() {
        return Map.of("items", people.all().stream().map(PersonView::of).toList());
    }

    @Operation(
            summary = "Take somebody in",
            description =
                    "They get a mail with a link by which they choose a password. 409 if the id or address is taken.")
    @ApiResponse(responseCode = "201", description = "They are taken in.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The id or address is taken.")
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @PostMapping
    ResponseEntity<PersonView> hire(@RequestBody PersonRequest request, Principal admin) {
        var hired = people.hire(request.draft(), admin.getName());
        return tagged(ResponseEntity.created(URI.create(PLACE + "/" + hired.id())), hired);
    }

    @Operation(summary = "One person, with the version as ETag")
    @GetMapping("/{id}")
    ResponseEntity<PersonView> person(@PathVariable String id) {
        return tagged(ResponseEntity.ok(), people.get(id));
    }

    @Operation(
            summary = "Change a person",
            description = "All facts but id and password. Says the version it changes by If-Match or 'version'; 409 if"
                    + " somebody changed it meanwhile, or if nobody would be administrator any more. The same again"
                    + " changes nothing.")
    @ApiResponse(responseCode = "200", description = "As they are now.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "Somebody changed them meanwhile, or nobody would be administrator any more.")
    @ApiResponse(responseCode = "422", description = "It cannot be saved; `problems` says why.")
    @ApiResponse(responseCode = "428", description = "The call does not say which version it changes.")
    @PutMapping("/{id}")
    ResponseEntity<PersonView> change(
            @PathVariable String id,
            @RequestBody PersonRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal admin) {
        var basedOn = request.basedOn(ifMatch);
        return tagged(ResponseEntity.ok(), people.change(id, request.draft(), basedOn, admin.getName()));
    }

    @Operation(
            summary = "Deactivate a person",
            description = "Sessions and passwords stop working at once; their open work goes back to its team. 409 for"
                    + " the last administrator.")
    @ApiResponse(responseCode = "200", description = "As they are now.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "They are the last administrator.")
    @PostMapping("/{id}/deactivate")
    ResponseEntity<PersonView> deactivate(@PathVariable String id, Principal admin) {
        return tagged(ResponseEntity.ok(), people.deactivate(id, admin.getName()));
    }

    @Operation(summary = "Activate a person again, with the roles, teams and password they had")
    @PostMapping("/{id}/activate")
    ResponseEntity<PersonView> activate(@PathVariable String id, Principal admin) {
        return tagged(ResponseEntity.ok(), people.activate(id, admin.getName()));
    }

    @Operation(summary = "Send another link by which they choose a password")
    @ApiResponse(responseCode = "202", description = "The mail is on its way.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "They are deactivated.")
    @PostMapping("/{id}/invite")
    ResponseEntity<PersonView> invite(@PathVariable String id, Principal admin) {
        people.inviteAgain(id, admin.getName());
        return ResponseEntity.accepted().body(PersonView.of(people.get(id)));
    }

    private static ResponseEntity<PersonView> tagged(ResponseEntity.BodyBuilder answer, Person person) {
        return answer.eTag(String.valueOf(person.version())).body(PersonView.of(person));
    }
}
