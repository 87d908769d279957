package org.tocsin.files.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.FileRefused;
import org.tocsin.files.FileUpload;
import org.tocsin.files.StoredFile;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/** The files of a case: listed on its page, added there, and handed out as downloads only. */
@Controller
class CaseFilesPage {

    private static final Role[] WORKERS = {Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC};

    private final CaseFiles files;
    private final CaseSight sight;
    private final CurrentUser user;

    CaseFilesPage(CaseFiles files, CaseSight sight, CurrentUser user) {
        this.files = files;
        this.sight = sight;
        this.user = user;
    }

    /** As a part of the case page, or as a page of its own. */
    @GetMapping("/cases/{caseId}/files")
    @PreAuthorize("isAuthenticated()")
    String list(
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part,
            Model model) {
        sight.mustSee(caseId);
        return view(caseId, Map.of(), part.isPresent(), model);
    }

    @PostMapping("/cases/{caseId}/files")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic')")
    String add(
            @PathVariable String caseId, @RequestParam MultipartFile file, Model model, HttpServletResponse response) {
        sight.mustSee(caseId);
        try {
            files.attach(caseId, upload(file));
            return "redirect:/cases/" + caseId;
        } catch (FileRefused refused) {
            response.setStatus(refused.isTooLarge() ? 413 : 400);
            return view(caseId, Map.of("file", String.valueOf(refused.getMessage())), false, model);
        }
    }

    @GetMapping("/cases/{caseId}/files/{fileId}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Resource> download(@PathVariable String caseId, @PathVariable String fileId) {
        sight.mustSee(caseId);
        return files.find(caseId, fileId)
                .filter(file -> isVisible(caseId, file))
                .flatMap(file -> files.open(caseId, fileId))
                .map(Download::of)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String view(String caseId, Map<String, String> errors, boolean part, Model model) {
        model.addAttribute("caseId", caseId);
        model.addAttribute("files", visible(caseId));
        model.addAttribute("errors", errors);
        model.addAttribute("mayAdd", user.is(WORKERS));
        return part ? "files/case-files :: part" : "files/case-files";
    }

    private List<StoredFile> visible(String caseId) {
        return files.list(caseId).stream()
                .filter(file -> isVisible(caseId, file))
                .toList();
    }

    /** Who reported an event sees the files that came with the report, not what others added. */
    private boolean isVisible(String caseId, StoredFile file) {
        return sight.readsAll(user.id(), caseId) || file.uploadedBy().equals(user.id());
    }

    private static FileUpload upload(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var type = Optional.ofNullable(file.getContentType()).orElse("");
        return new FileUpload(name, type, file);
    }
}
