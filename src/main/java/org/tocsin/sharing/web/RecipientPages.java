package org.tocsin.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.sharing.KeyKind;
import org.tocsin.sharing.RecipientEntry;
import org.tocsin.sharing.RecipientKind;
import org.tocsin.sharing.RecipientRegister;
import org.tocsin.sharing.RecipientView;
import org.tocsin.sharing.ReleaseChannel;

/** The register of recipients. */
@Controller
class RecipientPages {

    private static final int LAST_PAGE = 10_000;

    private final RecipientRegister register;

    RecipientPages(RecipientRegister register) {
        this.register = register;
    }

    @GetMapping("/recipients")
    @PreAuthorize(SharingRoles.REGISTERS)
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw new AnswerRefused("page", "There is no such page");
        }
        var found = register.page(q.replace("\0", "").strip(), page - 1);
        var shown = found.stream().limit(RecipientRegister.PAGE_SIZE).toList();
        model.addAttribute("recipients", shown.stream().map(this::row).toList());
        model.addAttribute("page", page);
        model.addAttribute("hasNext", found.size() > RecipientRegister.PAGE_SIZE);
        model.addAttribute("summary", shown.size() + " recipients");
        model.addAttribute("mayKeep", register.mayKeep());
        return "sharing/recipients";
    }

    /**
     * A recipient in the list.
     *
     * @param view the recipient
     * @param trouble what is wrong with its key; empty when nothing is
     */
    record Row(RecipientView view, String trouble) {}

    private Row row(RecipientView view) {
        return new Row(view, register.troubleWithKey(view).orElse(""));
    }

    @GetMapping("/recipients/new")
    @PreAuthorize(SharingRoles.KEEPERS)
    String blank(Model model) {
        model.addAttribute("given", Map.of("ceiling", "amber", "channel", "mail", "keyKind", "none", "active", "yes"));
        return form(model);
    }

    @PostMapping("/recipients")
    @PreAuthorize(SharingRoles.KEEPERS)
    String enter(@RequestParam Map<String, String> sent, HttpServletResponse response, Model model) {
        try {
            return "redirect:/recipients/" + register.enter(entry(sent)).id();
        } catch (AnswerRefused refused) {
            return refused(sent, refused, response, model);
        }
    }

    @GetMapping("/recipients/{id}")
    @PreAuthorize(SharingRoles.REGISTERS)
    String show(@PathVariable long id, Model model) {
        var view = register.get(id);
        model.addAttribute("recipient", view);
        model.addAttribute("trouble", register.troubleWithKey(view).orElse(""));
        if (!model.containsAttribute("given")) {
            model.addAttribute("given", given(view));
        }
        if (register.mayKeep() && view.channel() == ReleaseChannel.WEBHOOK) {
            model.addAttribute("secret", register.secretOf(id));
        }
        return form(model);
    }

    @PostMapping("/recipients/{id}")
    @PreAuthorize(SharingRoles.KEEPERS)
    String change(
            @PathVariable long id, @RequestParam Map<String, String> sent, HttpServletResponse response, Model model) {
        try {
            register.change(id, number(sent, "_version"), entry(sent));
            return "redirect:/recipients/" + id;
        } catch (AnswerRefused refused) {
            model.addAttribute("recipient", register.get(id));
            return refused(sent, refused, response, model);
        }
    }

    @PostMapping("/recipients/{id}/revocation")
    @PreAuthorize(SharingRoles.KEEPERS)
    String revoke(
            @PathVariable long id, @RequestParam Map<String, String> sent, HttpServletResponse response, Model model) {
        try {
            register.revokeKey(id, text(sent, "revokeReason"));
            return "redirect:/recipients/" + id;
        } catch (AnswerRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
            return show(id, model);
        }
    }

    private String form(Model model) {
        model.addAttribute("kinds", ids(RecipientKind.values(), RecipientKind::id));
        model.addAttribute("channels", ids(ReleaseChannel.values(), ReleaseChannel::id));
        model.addAttribute("keyKinds", ids(KeyKind.values(), KeyKind::id));
        model.addAttribute("markings", List.of(Tlp.values()));
        model.addAttribute("mayKeep", register.mayKeep());
        model.addAttribute(
                "heading",
                model.getAttribute("recipient") instanceof RecipientView known ? known.name() : "Enter a recipient");
        return "sharing/recipient";
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private String refused(Map<String, String> sent, AnswerRefused refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("given", sent);
        model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
        return form(model);
    }

    private static RecipientEntry entry(Map<String, String> sent) {
        return new RecipientEntry(
                sent.getOrDefault("name", ""),
                text(sent, "kind"),
                sent.getOrDefault("community", ""),
                text(sent, "country"),
                text(sent, "ceiling"),
                text(sent, "channel"),
                sent.getOrDefault("address", ""),
                text(sent, "keyKind"),
                sent.getOrDefault("keyText", ""),
                text(sent, "active").equals("yes"));
    }

    private static Map<String, String> given(RecipientView view) {
        var given = new LinkedHashMap<String, String>();
        given.put("name", view.name());
        given.put("kind", view.kind().id());
        given.put("community", view.community());
        given.put("country", view.country());
        given.put("ceiling", view.ceiling().id());
        given.put("channel", view.channel().id());
        given.put("address", view.address());
        given.put("keyKind", view.key().kind().id());
        given.put("active", view.active() ? "yes" : "no");
        return given;
    }

    private static int number(Map<String, String> sent, String key) {
        try {
            return Integer.parseInt(text(sent, key));
        } catch (NumberFormatException e) {
            throw new AnswerRefused(key, "This is not a number");
        }
    }

    private static String text(Map<String, String> sent, String key) {
        return sent.getOrDefault(key, "").strip();
    }
}
