package org.tocsin.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.OpenTask;
import org.tocsin.engine.OpenTasks;
import org.tocsin.files.CaseFiles;
import org.tocsin.identity.CurrentUser;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;
import org.tocsin.sharing.CaseFields;
import org.tocsin.sharing.CaseHolds;
import org.tocsin.sharing.Pap;
import org.tocsin.sharing.RecipientRegister;
import org.tocsin.sharing.RequestView;
import org.tocsin.sharing.SharingDesk;
import org.tocsin.sharing.SharingSight;

/** Sharing from one case: what was asked and what left, a new request, and what is kept back for law enforcement. */
@Controller
class SharingPages {

    private final SharingDesk desk;
    private final SharingSight sight;
    private final Visibility visibility;
    private final RecipientRegister recipients;
    private final CaseHolds holds;
    private final CaseFiles files;
    private final OpenTasks tasks;
    private final CurrentUser user;

    SharingPages(
            SharingDesk desk,
            SharingSight sight,
            Visibility visibility,
            RecipientRegister recipients,
            CaseHolds holds,
            CaseFiles files,
            OpenTasks tasks,
            CurrentUser user) {
        this.desk = desk;
        this.sight = sight;
        this.visibility = visibility;
        this.recipients = recipients;
        this.holds = holds;
        this.files = files;
        this.tasks = tasks;
        this.user = user;
    }

    /**
     * A request in a list.
     *
     * @param view the request
     * @param recipient what the recipient is called
     * @param tasks what has to be done next
     */
    record Row(RequestView view, String recipient, List<OpenTask> tasks) {}

    @GetMapping("/incidents/{number}/panels/sharing")
    @PreAuthorize(SharingRoles.READERS)
    String panel(@PathVariable String number, Model model) {
        add(reached(number), model);
        return "sharing/panel";
    }

    @GetMapping("/incidents/{number}/sharing")
    @PreAuthorize(SharingRoles.KNOWN)
    String show(@PathVariable String number, Model model) {
        var incident = reached(number);
        add(incident, model);
        addChoices(incident.id(), model);
        model.addAttribute("maySeeCase", visibility.isVisible(incident.id()));
        model.addAttribute("mayHold", holds.mayDecide());
        if (!model.containsAttribute("given")) {
            model.addAttribute("given", AskedForm.fresh());
        }
        return "sharing/case";
    }

    private void add(IncidentView incident, Model model) {
        model.addAttribute("incident", incident);
        model.addAttribute(
                "requests", sight.of(incident.id()).stream().map(this::row).toList());
        model.addAttribute("hold", holds.of(incident.id()));
        model.addAttribute("mayAsk", sight.mayAsk(incident.id()));
        model.addAttribute("me", user.id());
    }

    private Row row(RequestView view) {
        var recipient = recipients.find(view.asked().recipient());
        return new Row(
                view,
                recipient.map(known -> known.name()).orElse(""),
                view.state().isEnd()
                        ? List.of()
                        : tasks.of(view.incident().number(), view.id().number()));
    }

    void addChoices(IncidentId incident, Model model) {
        model.addAttribute("recipients", recipients.active());
        model.addAttribute("markings", List.of(Tlp.values()));
        model.addAttribute("paps", Arrays.stream(Pap.values()).map(Pap::id).toList());
        model.addAttribute("fieldChoices", CaseFields.choices());
        model.addAttribute("fileChoices", files.list(incident.number()));
        model.addAttribute("documentChoices", desk.documentsOf(incident));
        model.addAttribute("formatChoices", desk.formats());
    }

    @PostMapping("/incidents/{number}/sharing")
    @PreAuthorize(SharingRoles.KNOWN)
    String ask(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var form = new AskedForm(sent);
        try {
            return "redirect:/sharing/" + desk.ask(reached(number).id(), form.asked());
        } catch (AnswerRefused refused) {
            model.addAttribute("given", form.shownAgain());
            return refused(number, refused, response, model);
        }
    }

    @PostMapping("/incidents/{number}/sharing/hold")
    @PreAuthorize(SharingRoles.KEEPERS)
    String hold(
            @PathVariable String number,
            @RequestParam String deed,
            @RequestParam(defaultValue = "") String holdReason,
            HttpServletResponse response,
            Model model) {
        try {
            var id = reached(number).id();
            if (deed.equals("lift")) {
                holds.lift(id, holdReason.strip());
            } else {
                holds.set(id, holdReason.strip());
            }
            return "redirect:/incidents/" + number + "/sharing";
        } catch (AnswerRefused refused) {
            return refused(number, refused, response, model);
        }
    }

    private String refused(String number, AnswerRefused refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
        return show(number, model);
    }

    private IncidentView reached(String number) {
        if (!IncidentId.isOne(number)) {
            throw new UnknownIncident(number);
        }
        return sight.mustReach(IncidentId.of(number));
    }
}
