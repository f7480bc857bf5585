package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.cluster.ClusterId;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What cannot be done to a class is refused with words, whatever the screen had let through. */
@CroftTest
class ClassRefusalsTest {

    @Autowired
    Classes classes;

    @Autowired
    ClassFixture fixture;

    @Autowired
    JdbcTemplate database;

    private Actor teacher = As.superAdmin();

    @BeforeEach
    void aTeacher() {
        teacher = As.actor(Role.TEACHER, fixture.company());
    }

    @Test
    void textsThatAreTooLongAreRefusedAtTheirFields() {
        var template = new GuestRef(new ClusterId(Identifier.next()), 100);
        var wish = new DeployClass(
                "Long",
                new ClassCode("long"),
                "x".repeat(1001),
                template,
                CloneMethod.LINKED_CLONE,
                1,
                null,
                null,
                "x".repeat(201));
        assertThat(problems(As.call(teacher, () -> classes.deploy(wish))))
                .extracting(Problem::field)
                .contains("description", "login");
    }

    @Test
    void aClassThatIsBeingDeletedRefusesNewWork() {
        var id = fixture.ready(teacher, 1);
        database.update("update lab_class set state = 'DELETING' where id = ?", id.value());
        assertThat(problems(As.call(teacher, () -> classes.repair(id)))).hasSize(1);
        assertThat(problems(As.call(teacher, () -> classes.addSeats(id, 1)))).hasSize(1);
    }

    @Test
    void moreSeatsThanAClassMayHaveAreRefusedHoweverMany() {
        var id = fixture.ready(teacher, 1);
        assertThat(problems(As.call(teacher, () -> classes.addSeats(id, Integer.MAX_VALUE))))
                .extracting(Problem::field)
                .containsExactly("seats");
    }

    private static List<Problem> problems(DeployResult result) {
        return ((DeployResult.Refused) result).problems();
    }
}
