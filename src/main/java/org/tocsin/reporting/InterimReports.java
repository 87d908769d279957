package org.tocsin.reporting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The interim reports of all cases. */
interface InterimReports extends Repository<InterimReport, Long> {

    InterimReport save(InterimReport report);

    Optional<InterimReport> findFirstByCaseIdOrderBySequenceDesc(String caseId);

    Optional<InterimReport> findByCaseIdAndSequence(String caseId, int sequence);

    /** The newest first, without their contents, which may be long; not to be saved. */
    @Query("""
            select id, case_id, sequence, state, phase, severity, due_at, opened_at, tlp, '' as content, sha256,
            approved_by, approved_at, sent_at, version from reporting_interim_report
            where case_id = :caseId order by sequence desc""")
    List<InterimReport> listed(String caseId);
}
