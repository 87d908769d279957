package org.tocsin.intake.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.identity.CaseSight;

/** One address for every case, whatever kind of case it is: what messages and files lead back to. */
@Controller
class CaseAddress {

    private final CaseSight sight;

    CaseAddress(CaseSight sight) {
        this.sight = sight;
    }

    @GetMapping("/cases/{caseId}")
    @PreAuthorize(EventRoles.KNOWN)
    String show(@PathVariable String caseId) {
        sight.mustSee(caseId);
        return "redirect:" + sight.page(caseId);
    }
}
