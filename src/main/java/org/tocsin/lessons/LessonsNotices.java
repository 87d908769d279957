package org.tocsin.lessons;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Tells those who took part in an incident that they are asked; whoever is of another unit opens no case page. */
@Component
class LessonsNotices {

    private static final String TASKS = "/camunda/app/tasklist/default/";

    private final Notifications notifications;

    LessonsNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(ParticipantsInvited fact) {
        fact.people()
                .forEach(person -> notifications.notify(new Notice(
                        fact.subject(), Recipient.person(person), NoticeKind.REVIEW_QUESTIONS, Map.of("path", TASKS))));
    }
}
