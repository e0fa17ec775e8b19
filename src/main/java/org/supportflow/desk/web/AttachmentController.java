package org.supportflow.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.supportflow.ticket.Attachment;
import org.supportflow.ticket.Attachments;
import org.supportflow.ticket.TicketReference;
import org.supportflow.ticket.Tickets;
import org.supportflow.ticket.UnknownTicket;

/** Files of customers, only ever as downloads: whatever is in them cannot act on our pages. */
@Controller
class AttachmentController {

    private static final String NOTHING_ALLOWED = "sandbox; default-src 'none'";

    private final Tickets tickets;
    private final Attachments attachments;

    AttachmentController(Tickets tickets, Attachments attachments) {
        this.tickets = tickets;
        this.attachments = attachments;
    }

    @Operation(summary = "A file of a ticket, as a download")
    @GetMapping({"/desk/tickets/{reference}/attachments/{id}", "/api/v1/tickets/{reference}/attachments/{id}"})
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable UUID id) {
        var ticket =
                TicketReference.parse(reference).flatMap(tickets::find).orElseThrow(() -> new UnknownTicket(reference));
        return attachments
                .find(ticket.id(), id)
                .map(AttachmentController::file)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Ticket %s has no such file.".formatted(ticket.reference())));
    }

    private static ResponseEntity<byte[]> file(Attachment file) {
        var disposition =
                ContentDisposition.attachment().filename(file.name(), UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", NOTHING_ALLOWED)
                .body(file.content());
    }
}
