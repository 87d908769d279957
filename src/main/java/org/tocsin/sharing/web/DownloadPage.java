package org.tocsin.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tocsin.sharing.DownloadLinks;
import org.tocsin.sharing.LinkSpent;

/**
 * Where a recipient fetches what was released, with nothing but the link. Looking at the page spends nothing: programs that
 * try the links of a mail before its reader does would otherwise use it up.
 */
@Controller
class DownloadPage {

    private final DownloadLinks links;

    DownloadPage(DownloadLinks links) {
        this.links = links;
    }

    @GetMapping("/share/{token}")
    @PreAuthorize("permitAll()")
    String look(@PathVariable String token, HttpServletResponse response, Model model) {
        model.addAttribute("release", links.look(token));
        model.addAttribute("token", token);
        secret(response);
        return "sharing/fetch";
    }

    @PostMapping("/share/{token}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Resource> fetch(@PathVariable String token) {
        var parcel = links.fetch(token);
        var name = ContentDisposition.attachment()
                .filename(parcel.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(parcel.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(parcel.content());
    }

    @ExceptionHandler(LinkSpent.class)
    String spent(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        secret(response);
        return "sharing/spent";
    }

    /** The address is the secret: it is kept in no cache and told to nobody. */
    private static void secret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
