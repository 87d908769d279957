package org.tocsin.modelling.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.identity.People;
import org.tocsin.modelling.PolicyTable;
import org.tocsin.modelling.PolicyTables;

/** The policy in force as everybody who works by it reads it: its decision tables, as tables. */
@Controller
class PolicyPages {

    private static final String READERS = """
            hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'crisis', 'legal', 'communications', 'hr',
            'facilities', 'management', 'security-manager', 'data-protection', 'compliance', 'process-owner', 'admin')""";

    private final PolicyTables tables;
    private final People people;

    PolicyPages(PolicyTables tables, People people) {
        this.tables = tables;
        this.people = people;
    }

    @GetMapping("/policy")
    @PreAuthorize(READERS)
    String list(Model model) {
        model.addAttribute("tables", lines(tables.inForce()));
        return "modelling/policy";
    }

    /** One table as it is in force, or as it was in an earlier version. */
    @GetMapping("/policy/{id}")
    @PreAuthorize(READERS)
    String table(@PathVariable String id, @RequestParam Optional<Integer> version, Model model) {
        var versions = tables.versions(id);
        var newest = versions.stream().findFirst().map(PolicyTable::version).orElse(0);
        var sheet = tables.sheet(id, version.orElse(newest)).orElseThrow(PolicyPages::unknown);
        model.addAttribute("sheet", sheet);
        model.addAttribute("line", line(sheet.table()));
        model.addAttribute("versions", lines(versions));
        model.addAttribute("isInForce", sheet.table().version() == newest);
        return "modelling/table";
    }

    private List<Line> lines(List<PolicyTable> tables) {
        return tables.stream().map(this::line).toList();
    }

    private Line line(PolicyTable table) {
        if (table.isShipped()) {
            return new Line(table, "shipped with Tocsin");
        }
        return new Line(table, table.deployedBy().isEmpty() ? "not written down" : people.nameOf(table.deployedBy()));
    }

    private static ErrorResponseException unknown() {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "There is no such table, or no such version of it"),
                null);
    }

    /**
     * A version with who deployed it.
     *
     * @param table the version
     * @param deployer in words
     */
    record Line(PolicyTable table, String deployer) {}
}
