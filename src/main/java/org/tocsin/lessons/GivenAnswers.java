package org.tocsin.lessons;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What those who took part answered in all reviews. */
interface GivenAnswers extends Repository<GivenAnswer, Long> {

    GivenAnswer save(GivenAnswer answer);

    List<GivenAnswer> findByInvitationIdInOrderById(List<Long> invitationIds);
}
