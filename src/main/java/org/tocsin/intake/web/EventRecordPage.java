package org.tocsin.intake.web;

import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Printer;
import org.tocsin.documents.RecordAsked;
import org.tocsin.documents.RecordEdit;
import org.tocsin.documents.RecordOvertaken;
import org.tocsin.documents.Records;
import org.tocsin.documents.SentAnswers;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CaseSight;
import org.tocsin.intake.EventPaper;
import org.tocsin.intake.EventRecord;
import org.tocsin.intake.Intake;
import org.tocsin.intake.SecurityEvent;

/** The record of an event beyond its first report, and the report of the event to be read, printed and saved. */
@Controller
class EventRecordPage {

    private final Intake intake;
    private final EventRecord record;
    private final EventPaper paper;
    private final Printer printer;
    private final CaseSight sight;

    EventRecordPage(Intake intake, EventRecord record, EventPaper paper, Printer printer, CaseSight sight) {
        this.intake = intake;
        this.record = record;
        this.paper = paper;
        this.printer = printer;
        this.sight = sight;
    }

    @GetMapping("/events/{number}/report")
    @PreAuthorize(EventRoles.READERS)
    String report(@PathVariable String number, Model model) {
        model.addAttribute("print", printer.print(paper(number)));
        model.addAttribute("pdf", "/events/" + number + "/report.pdf");
        model.addAttribute("back", "/events/" + number);
        return Printer.REPORT;
    }

    @GetMapping("/events/{number}/report.pdf")
    @PreAuthorize(EventRoles.READERS)
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        var printed = paper(number);
        var name = ContentDisposition.attachment()
                .filename(printed.number() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(printer.pdf(printed));
    }

    @GetMapping("/events/{number}/record")
    @PreAuthorize(EventRoles.READERS)
    ModelAndView ask(@PathVariable String number) {
        var event = visible(number);
        var sheet = record.of(event.id());
        var stored = sheet.only().map(entry -> entry.now().answers()).orElse(Map.of());
        return page(event, RecordAsked.fresh(sheet, EventRecord.ENTRY, stored), HttpStatus.OK);
    }

    @PostMapping("/events/{number}/record")
    @PreAuthorize(EventRoles.READERS)
    ModelAndView write(@PathVariable String number, @RequestParam MultiValueMap<String, String> values) {
        var event = visible(number);
        var sent = new SentAnswers(values);
        var form = record.of(event.id()).form();
        try {
            var reason = sent.of(Records.REASON);
            record.write(
                    event.id(),
                    new RecordEdit(form.id(), EventRecord.ENTRY, sent.number("_basedOn"), sent.typedFor(form), reason));
            return new ModelAndView("redirect:/events/" + number);
        } catch (AnswerRefused refused) {
            var asked = RecordAsked.refused(record.of(event.id()), EventRecord.ENTRY, sent, refused);
            return page(event, asked, HttpStatus.BAD_REQUEST);
        } catch (RecordOvertaken overtaken) {
            var asked = RecordAsked.overtaken(record.of(event.id()), EventRecord.ENTRY, sent, overtaken);
            return page(event, asked, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView page(SecurityEvent event, RecordAsked asked, HttpStatus status) {
        return new ModelAndView("intake/record", asked.model(), status)
                .addObject("event", event)
                .addObject("mayWrite", record.mayWrite(event));
    }

    private Paper paper(String number) {
        return paper.of(visible(number));
    }

    private SecurityEvent visible(String number) {
        sight.mustSee(number);
        return intake.get(number);
    }
}
