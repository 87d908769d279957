package org.tocsin.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.OpenTasks;
import org.tocsin.files.OpenedFile;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;
import org.tocsin.incident.CaseStory;
import org.tocsin.incident.Visibility;
import org.tocsin.sharing.DownloadLinks;
import org.tocsin.sharing.RecipientRegister;
import org.tocsin.sharing.ReleaseChannel;
import org.tocsin.sharing.ReleaseDesk;
import org.tocsin.sharing.ReleaseState;
import org.tocsin.sharing.ReleaseView;
import org.tocsin.sharing.RequestMovedOn;
import org.tocsin.sharing.RequestState;
import org.tocsin.sharing.RequestView;
import org.tocsin.sharing.SharingDesk;
import org.tocsin.sharing.SharingSight;

/** One request to share: exactly what will leave, who decided what, and what comes next. */
@Controller
class RequestPage {

    private static final String MODEL = "information-sharing";

    private final SharingDesk desk;
    private final ReleaseDesk releases;
    private final SharingSight sight;
    private final RecipientRegister recipients;
    private final DownloadLinks links;
    private final SharingPages pages;
    private final OpenTasks tasks;
    private final CaseStory story;
    private final Visibility visibility;
    private final People people;
    private final CurrentUser user;

    RequestPage(
            SharingDesk desk,
            ReleaseDesk releases,
            SharingSight sight,
            RecipientRegister recipients,
            DownloadLinks links,
            SharingPages pages,
            OpenTasks tasks,
            CaseStory story,
            Visibility visibility,
            People people,
            CurrentUser user) {
        this.desk = desk;
        this.releases = releases;
        this.sight = sight;
        this.recipients = recipients;
        this.links = links;
        this.pages = pages;
        this.tasks = tasks;
        this.story = story;
        this.visibility = visibility;
        this.people = people;
        this.user = user;
    }

    @GetMapping("/sharing/{number}")
    @PreAuthorize(SharingRoles.KNOWN)
    String show(@PathVariable String number, Model model) {
        var view = sight.mustBeVisible(number);
        var isMine = view.requestedBy().equals(user.id());
        model.addAttribute("view", view);
        model.addAttribute("requester", people.nameOf(view.requestedBy()));
        model.addAttribute("recipient", recipients.get(view.asked().recipient()));
        model.addAttribute("consignment", desk.consignmentOf(view));
        model.addAttribute("approvals", desk.approvalsOf(view.id()));
        model.addAttribute("tasks", tasks.of(view.incident().number(), view.id().number()));
        model.addAttribute("maySeeCase", visibility.isVisible(view.incident()));
        addReleases(view, isMine, model);
        addDrawing(view, model);
        if (view.state() == RequestState.REVISION && desk.actsFor(view)) {
            pages.addChoices(view.incident(), model);
            model.addAttribute("mayChange", true);
        }
        if (!model.containsAttribute("given")) {
            model.addAttribute("given", AskedForm.of(view.asked()));
            model.addAttribute("utc", true);
        }
        return "sharing/request";
    }

    private void addReleases(RequestView view, boolean isMine, Model model) {
        var all = releases.of(view.id());
        var isManager = user.is(Role.ISIRT_MANAGER);
        model.addAttribute("releases", all);
        model.addAttribute(
                "links", all.stream().findFirst().map(one -> links.of(one.id())).orElse(List.of()));
        model.addAttribute("mayLink", (isMine || isManager) && all.stream().anyMatch(RequestPage::isToBeFetched));
        model.addAttribute(
                "mayRetry",
                isManager
                        && view.state() == RequestState.RELEASING
                        && all.stream().anyMatch(one -> one.state() == ReleaseState.FAILED));
    }

    private static boolean isToBeFetched(ReleaseView one) {
        return one.to().channel() == ReleaseChannel.DOWNLOAD && one.state() == ReleaseState.RELEASED;
    }

    /** A case may run several; all of them are of one model, and the newest is drawn with where it stands. */
    private void addDrawing(RequestView view, Model model) {
        model.addAttribute(
                "positions",
                story.runs(view.incident().number(), MODEL, view.id().number()));
    }

    @GetMapping(path = "/sharing/{number}/models/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize(SharingRoles.KNOWN)
    ResponseEntity<String> model(@PathVariable String number, @PathVariable String definition) {
        var view = sight.mustBeVisible(number);
        return ResponseEntity.of(story.drawing(view.incident().number(), MODEL, definition));
    }

    /** Who decides reads what leaves, also where they may not read the case. */
    @GetMapping("/sharing/{number}/content/{file}")
    @PreAuthorize(SharingRoles.KNOWN)
    ResponseEntity<Resource> content(@PathVariable String number, @PathVariable String file) {
        return attached(desk.look(sight.mustBeVisible(number), file));
    }

    private static ResponseEntity<Resource> attached(OpenedFile opened) {
        var name = ContentDisposition.attachment()
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(opened.content());
    }

    @PostMapping("/sharing/{number}/change")
    @PreAuthorize(SharingRoles.KNOWN)
    String change(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var form = new AskedForm(sent);
        try {
            desk.change(sight.mustBeVisible(number).id(), form.asked());
            return "redirect:/sharing/" + number;
        } catch (AnswerRefused refused) {
            model.addAttribute("given", form.shownAgain());
            return refused(number, refused.field(), refused, HttpServletResponse.SC_BAD_REQUEST, response, model);
        } catch (RequestMovedOn refused) {
            return refused(number, "recipient", refused, HttpServletResponse.SC_CONFLICT, response, model);
        }
    }

    /** The link is shown on this answer only: it is kept nowhere. */
    @PostMapping("/sharing/{number}/link")
    @PreAuthorize(SharingRoles.KNOWN)
    String link(@PathVariable String number, HttpServletResponse response, Model model) {
        try {
            var link = links.make(sight.mustBeVisible(number).id());
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("link", link);
            return show(number, model);
        } catch (AnswerRefused refused) {
            return refused(number, refused.field(), refused, HttpServletResponse.SC_BAD_REQUEST, response, model);
        }
    }

    @PostMapping("/sharing/{number}/retry")
    @PreAuthorize("hasRole('isirt-manager')")
    String retry(@PathVariable String number, HttpServletResponse response, Model model) {
        try {
            desk.retry(sight.mustBeVisible(number).id());
            return "redirect:/sharing/" + number;
        } catch (RequestMovedOn refused) {
            return refused(number, "retry", refused, HttpServletResponse.SC_CONFLICT, response, model);
        }
    }

    private String refused(
            String number,
            String field,
            RuntimeException refused,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("errors", Map.of(field, String.valueOf(refused.getMessage())));
        return show(number, model);
    }
}
