package org.tocsin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.files.FileRefused;
import org.tocsin.files.FileUpload;
import org.tocsin.identity.CurrentUser;
import org.tocsin.intake.EventReport;
import org.tocsin.intake.Intake;
import org.tocsin.intake.IntakeSettings;
import org.tocsin.intake.Receipt;
import org.tocsin.intake.ReportForm;
import org.tocsin.intake.Source;
import org.tocsin.intake.WeaknessForm;

/** Where anybody reports what looks wrong, or could be used to do harm: one screen, plain words, a receipt at the end. */
@Controller
class ReportPage {

    private static final String WHO_MAY_REPORT = "@reportDoor.isOpen() or isAuthenticated()";
    private static final String GUEST = "anonymous";

    private final Intake intake;
    private final ReportForm form;
    private final WeaknessForm weaknessForm;
    private final ReportLimit limit;
    private final IntakeSettings settings;
    private final CurrentUser user;

    ReportPage(
            Intake intake,
            ReportForm form,
            WeaknessForm weaknessForm,
            ReportLimit limit,
            IntakeSettings settings,
            CurrentUser user) {
        this.intake = intake;
        this.form = form;
        this.weaknessForm = weaknessForm;
        this.limit = limit;
        this.settings = settings;
        this.user = user;
    }

    @GetMapping("/report")
    @PreAuthorize(WHO_MAY_REPORT)
    String ask(Model model) {
        return page(About.EVENT, Map.of(), Map.of(), model);
    }

    @PostMapping("/report")
    @PreAuthorize(WHO_MAY_REPORT)
    String take(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) Optional<List<MultipartFile>> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return take(About.EVENT, sent, files, request, response, model, next);
    }

    /** Nothing has happened yet: it goes to those who put weaknesses right. */
    @GetMapping("/report/vulnerability")
    @PreAuthorize(WHO_MAY_REPORT)
    String askForWeakness(Model model) {
        return page(About.WEAKNESS, Map.of(), Map.of(), model);
    }

    @PostMapping("/report/vulnerability")
    @PreAuthorize(WHO_MAY_REPORT)
    String takeWeakness(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) Optional<List<MultipartFile>> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return take(About.WEAKNESS, sent, files, request, response, model, next);
    }

    private String take(
            About about,
            MultiValueMap<String, String> sent,
            Optional<List<MultipartFile>> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var answers = new FormAnswers(sent);
        if (isGuest() && !limit.allows(request.getRemoteAddr())) {
            return tooMany(response, model);
        }
        try {
            next.addFlashAttribute("receipt", take(about, answers, files.orElse(List.of())));
            return "redirect:/report/received";
        } catch (AnswerRefused refused) {
            return again(about, answers, refused.field(), refused, 400, response, model);
        } catch (FileRefused refused) {
            return again(about, answers, "files", refused, refused.isTooLarge() ? 413 : 400, response, model);
        }
    }

    /** The receipt is shown once; who loads the page again looks the status up with it. */
    @GetMapping("/report/received")
    @PreAuthorize("permitAll()")
    String received(Model model) {
        return model.getAttribute("receipt") instanceof Receipt ? "intake/received" : "redirect:/report/status";
    }

    private Receipt take(About about, FormAnswers answers, List<MultipartFile> files) {
        return intake.report(read(about, answers), uploads(files));
    }

    private EventReport read(About about, FormAnswers answers) {
        var source = isGuest() ? Source.EXTERNAL : Source.PERSON;
        var typed = answers.typedFor(form(about));
        return about == About.WEAKNESS
                ? weaknessForm.read(typed, answers.zone(), source)
                : form.read(typed, answers.zone(), source);
    }

    private Form form(About about) {
        return about == About.WEAKNESS ? weaknessForm.inForce() : form.inForce();
    }

    static List<FileUpload> uploads(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> !(file.isEmpty() && name(file).isEmpty()))
                .map(file -> new FileUpload(
                        name(file), Optional.ofNullable(file.getContentType()).orElse(""), file))
                .toList();
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private String again(
            About about,
            FormAnswers answers,
            String field,
            RuntimeException refused,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return page(about, answers.typedFor(form(about)), Map.of(field, String.valueOf(refused.getMessage())), model);
    }

    private String page(About about, Map<String, Object> answers, Map<String, String> errors, Model model) {
        model.addAttribute("form", form(about));
        model.addAttribute("weakness", about == About.WEAKNESS);
        model.addAttribute("answers", answers);
        model.addAttribute("errors", errors);
        model.addAttribute("filesPerReport", settings.filesPerReport());
        model.addAttribute("guest", isGuest());
        return "intake/report";
    }

    private static String tooMany(HttpServletResponse response, Model model) {
        response.setStatus(429);
        response.setHeader("Retry-After", "3600");
        model.addAttribute("status", 429);
        model.addAttribute("title", "Too many reports from this address");
        model.addAttribute("detail", "Please wait an hour or sign in. If it is urgent, call the point of contact.");
        return "problem";
    }

    private boolean isGuest() {
        return user.id().equals(GUEST);
    }

    /** What somebody reports. */
    private enum About {
        EVENT,
        WEAKNESS
    }
}
