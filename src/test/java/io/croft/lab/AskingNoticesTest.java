package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.joining.InviteLinks;
import io.croft.joining.JoinResult;
import io.croft.joining.Joining;
import io.croft.joining.LinkRules;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CroftTest
class AskingNoticesTest {

    @Autowired
    Joining joining;

    @Autowired
    InviteLinks links;

    @Autowired
    ClassFixture classes;

    @Autowired
    JdbcClient sql;

    @Test
    void aTeacherIsToldThatSomebodyAsksToComeInAndOnceForAllWhoWait() {
        var company = classes.company();
        var teacher = As.actor(Role.TEACHER, company);
        var labClass = classes.ready(teacher, 3);
        var token = classes.token(teacher, labClass);
        As.call(teacher, () -> links.change(labClass.target(), new LinkRules(Optional.empty(), null, null, false)));
        var first = As.actor(Role.USER, company);
        assertThat(As.call(first, () -> joining.join(token))).isInstanceOf(JoinResult.Asks.class);
        assertThat(told(teacher)).isOne();
        assertThat(As.call(As.actor(Role.USER, company), () -> joining.join(token)))
                .isInstanceOf(JoinResult.Asks.class);
        assertThat(told(teacher)).as("they are looked at together").isOne();
    }

    private int told(Actor teacher) {
        return sql.sql("select count(*) from notify_notice where kind = 'lab.asking' and person_id = ?")
                .param(teacher.id().value())
                .query(Integer.class)
                .single();
    }
}
