package org.tocsin.intake.web;

import org.springframework.stereotype.Component;
import org.tocsin.intake.IntakeSettings;

/** Says whether people may report without signing in; the access rules of the report page ask it. */
@Component("reportDoor")
class ReportDoor {

    private final IntakeSettings settings;

    ReportDoor(IntakeSettings settings) {
        this.settings = settings;
    }

    /** Whether it stands open for everybody. */
    public boolean isOpen() {
        return settings.openReport();
    }
}
