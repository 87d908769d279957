package org.tocsin.notification.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;
import org.tocsin.notification.Channels;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** Who was told what about a case, by which channel, and whether it arrived. */
@Controller
class MessagesPage {

    private static final String READERS = "hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')";

    private final Notifications notifications;
    private final Channels channels;
    private final CaseSight sight;
    private final CurrentUser user;
    private final People people;

    MessagesPage(Notifications notifications, Channels channels, CaseSight sight, CurrentUser user, People people) {
        this.notifications = notifications;
        this.channels = channels;
        this.sight = sight;
        this.user = user;
        this.people = people;
    }

    /** As a part of the case page, or as a page of its own. */
    @GetMapping("/cases/{caseId}/messages")
    @PreAuthorize(READERS)
    String list(
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part,
            Model model) {
        show(caseId, model);
        return part.isPresent() ? "notification/messages :: part" : "notification/messages";
    }

    @PostMapping("/cases/{caseId}/messages/{messageId}/retry")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager')")
    String retry(@PathVariable String caseId, @PathVariable String messageId) {
        notifications.retry(caseId, messageId);
        return "redirect:/cases/" + caseId + "/messages";
    }

    /** The owner may be of any unit, so that the case itself is asked who may. */
    @PostMapping("/cases/{caseId}/channels/{channel}")
    @PreAuthorize("isAuthenticated() and !hasAuthority('MUST_CHANGE_PASSWORD')")
    ModelAndView mark(
            @PathVariable String caseId,
            @PathVariable String channel,
            @RequestParam(defaultValue = "false") boolean trusted,
            @RequestParam(defaultValue = "") String channelWhy,
            Model model) {
        try {
            channels.mark(caseId, channel, trusted, channelWhy);
            return new ModelAndView("redirect:/cases/" + caseId + "/messages");
        } catch (AnswerRefused refused) {
            show(caseId, model);
            model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
            return new ModelAndView("notification/messages", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private void show(String caseId, Model model) {
        sight.mustSee(caseId);
        model.addAttribute("caseId", caseId);
        model.addAttribute("messages", lines(notifications.of(caseId)));
        model.addAttribute("channels", channels.of(caseId));
        model.addAttribute("mayMark", channels.mayMark(caseId));
        model.addAttribute("mayRetry", user.is(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER));
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
