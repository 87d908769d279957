package org.tocsin.notification.web;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.People;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** Who was told what about a case, and whether it arrived. */
@Controller
class MessagesPage {

    private final Notifications notifications;
    private final CaseSight sight;
    private final People people;

    MessagesPage(Notifications notifications, CaseSight sight, People people) {
        this.notifications = notifications;
        this.sight = sight;
        this.people = people;
    }

    /** As a part of the case page, or as a page of its own. */
    @GetMapping("/cases/{caseId}/messages")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')")
    String list(
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part,
            Model model) {
        sight.mustSee(caseId);
        model.addAttribute("caseId", caseId);
        model.addAttribute("messages", lines(notifications.of(caseId)));
        return part.isPresent() ? "notification/messages :: part" : "notification/messages";
    }

    private List<Line> lines(List<Message> messages) {
        return messages.stream()
                .map(message -> new Line(message, recipient(message)))
                .toList();
    }

    private String recipient(Message message) {
        return message.recipient().isEmpty() ? "the reporter" : people.nameOf(message.recipient());
    }

    /**
     * A line of the list.
     *
     * @param message the message
     * @param recipient the recipient's name
     */
    record Line(Message message, String recipient) {}
}
