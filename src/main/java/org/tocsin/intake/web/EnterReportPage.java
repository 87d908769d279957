package org.tocsin.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.documents.SentAnswers;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.files.FileRefused;
import org.tocsin.files.FileUpload;
import org.tocsin.intake.Intake;
import org.tocsin.intake.IntakeSettings;
import org.tocsin.intake.Receipt;
import org.tocsin.intake.ReceiptForm;
import org.tocsin.intake.ReportForm;

/** Where the point of contact enters a report that came by phone, on paper or in person. */
@Controller
class EnterReportPage {

    private static final String POINT_OF_CONTACT = "hasRole('poc')";

    private final Intake intake;
    private final ReportForm form;
    private final ReceiptForm receipt;
    private final IntakeSettings settings;

    EnterReportPage(Intake intake, ReportForm form, ReceiptForm receipt, IntakeSettings settings) {
        this.intake = intake;
        this.form = form;
        this.receipt = receipt;
        this.settings = settings;
    }

    @GetMapping("/events/new")
    @PreAuthorize(POINT_OF_CONTACT)
    String ask(Model model) {
        return page(Map.of(), Map.of(), model);
    }

    @PostMapping("/events/new")
    @PreAuthorize(POINT_OF_CONTACT)
    String take(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) Optional<List<MultipartFile>> files,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute("receipt", take(sent, ReportPage.uploads(files.orElse(List.of()))));
            return "redirect:/report/received";
        } catch (AnswerRefused refused) {
            return again(sent, refused.field(), refused, 400, response, model);
        } catch (FileRefused refused) {
            return again(sent, "files", refused, refused.isTooLarge() ? 413 : 400, response, model);
        }
    }

    private Receipt take(MultiValueMap<String, String> sent, List<FileUpload> uploads) {
        var reception = new SentAnswers(only(sent, receipt.inForce())).typedFor(receipt.inForce());
        var received = receipt.read(reception);
        var said = new FormAnswers(without(sent, receipt.inForce()));
        var report = form.read(said.typedFor(form.inForce()), said.zone(), receipt.source(reception));
        return intake.enter(report, received, uploads);
    }

    /** What belongs to the form, and to the page. */
    private static Map<String, List<String>> only(MultiValueMap<String, String> sent, Form form) {
        return sent.entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith("_") || form.field(one.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static MultiValueMap<String, String> without(MultiValueMap<String, String> sent, Form form) {
        var others = new LinkedMultiValueMap<>(sent);
        others.keySet().removeIf(key -> form.field(key).isPresent());
        return others;
    }

    private String again(
            MultiValueMap<String, String> sent,
            String field,
            RuntimeException refused,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        var answers = new LinkedHashMap<>(new FormAnswers(sent).typedFor(form.inForce()));
        answers.putAll(new SentAnswers(only(sent, receipt.inForce())).shownAgain(receipt.inForce()));
        return page(answers, Map.of(field, String.valueOf(refused.getMessage())), model);
    }

    private String page(Map<String, Object> answers, Map<String, String> errors, Model model) {
        model.addAttribute("form", form.inForce());
        model.addAttribute("receiptForm", receipt.inForce());
        model.addAttribute("answers", answers);
        model.addAttribute("errors", errors);
        model.addAttribute("filesPerReport", settings.filesPerReport());
        return "intake/enter";
    }
}
