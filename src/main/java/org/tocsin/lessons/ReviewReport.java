package org.tocsin.lessons;

import java.util.List;
import org.tocsin.incident.IncidentView;

/**
 * Everything that the review of an incident rests on and came to.
 *
 * @param incident the incident
 * @param figures what it cost in time and hands
 * @param reviews what was learnt and agreed, the newest round first
 * @param participants who was asked, and what they said
 * @param improvements what became of what was agreed
 * @param similar earlier incidents with lessons, at most five
 */
public record ReviewReport(
        IncidentView incident,
        ReviewFigures figures,
        List<ReviewView> reviews,
        List<ParticipantView> participants,
        List<ImprovementView> improvements,
        List<IncidentView> similar) {}
