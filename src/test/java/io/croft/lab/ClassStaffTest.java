package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.croft.access.Actor;
import io.croft.access.ObjectRight;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.joining.InviteLinks;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What co-owners and assistants of a class may do, and others may not. */
@CroftTest
class ClassStaffTest {

    @Autowired
    ClassFixture fixture;

    @Autowired
    ClassStaff staff;

    @Autowired
    Classes classes;

    @Autowired
    ClassPower power;

    @Autowired
    Seats seats;

    @Autowired
    InviteLinks links;

    @Autowired
    JdbcTemplate jdbc;

    private TenantId company = As.newCompany();
    private Actor owner = As.actor(Role.TEACHER, company);
    private Actor colleague = As.actor(Role.TEACHER, company);
    private ClassId id;

    @BeforeEach
    void aClassWithTwoSeats() {
        company = fixture.company();
        owner = As.actor(Role.TEACHER, company);
        colleague = person(Role.TEACHER, "Berta Colleague");
        id = fixture.ready(owner, 2);
    }

    @AfterEach
    void clear() {
        jdbc.update("delete from people_person where tenant_id = ?", company.value());
        jdbc.update("delete from access_object_right where tenant_id = ?", company.value());
    }

    @Test
    void aColleagueWithoutARightSeesNoneOfIt() {
        assertThat(As.call(colleague, () -> classes.find(id))).isEmpty();
        assertThatThrownBy(() -> As.call(colleague, () -> staff.of(id))).isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> add(colleague, colleague, ObjectRight.CO_OWNER))
                .isInstanceOf(ClassNotFound.class);
    }

    @Test
    void anAssistantSeesTheClassAndLooksAfterItsMachinesButChangesNothing() {
        assertThat(add(owner, colleague, ObjectRight.ASSISTANT)).isTrue();
        ClassDetails seen = As.call(colleague, () -> classes.find(id)).orElseThrow();
        assertThat(seen.manages()).isFalse();
        assertThat(listed()).containsExactly(id);
        SeatId seat = seen.seats().getFirst().id();
        assertThat(As.<SeatsResult, RuntimeException>call(
                        colleague, () -> power.power(id, Set.of(seat), SeatAction.START)))
                .as("the seat has no machine yet, which is told instead of that there is no class")
                .isInstanceOf(SeatsResult.Refused.class);
        assertThatThrownBy(() -> As.call(colleague, () -> classes.delete(id))).isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> As.call(colleague, () -> classes.addSeats(id, 1)))
                .isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> As.call(colleague, () -> classes.removeSeats(id, List.of(seat))))
                .isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> As.call(colleague, () -> seats.free(seat, colleague.id())))
                .isInstanceOf(SeatNotFound.class);
        assertThatThrownBy(() -> add(colleague, colleague, ObjectRight.CO_OWNER))
                .isInstanceOf(ClassNotFound.class);
        assertThat(As.call(colleague, () -> links.find(id.target())))
                .as("the link lets people in")
                .isEmpty();
    }

    @Test
    void aCoOwnerMayDoWhatTheOwnerMay() {
        add(owner, colleague, ObjectRight.CO_OWNER);
        assertThat(As.call(colleague, () -> classes.find(id)).orElseThrow().manages())
                .isTrue();
        assertThat(As.call(colleague, () -> links.find(id.target()))).isPresent();
        Actor third = person(Role.TEACHER, "Clara Third");
        assertThat(add(colleague, third, ObjectRight.ASSISTANT)).isTrue();
        assertThat(As.call(colleague, () -> staff.of(id)))
                .extracting(ClassStaffMember::name, ClassStaffMember::right)
                .containsExactly(
                        tuple("Berta Colleague", ObjectRight.CO_OWNER), tuple("Clara Third", ObjectRight.ASSISTANT));
    }

    @Test
    void aRightThatIsTakenHasEndedAtTheNextLook() {
        add(owner, colleague, ObjectRight.CO_OWNER);
        assertThat(As.<Boolean, RuntimeException>call(owner, () -> staff.remove(id, colleague.id())))
                .isTrue();
        assertThat(As.call(colleague, () -> classes.find(id))).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    void anAssistantKeepsTheirRightWhenACoOwnersIsTaken() {
        add(owner, colleague, ObjectRight.ASSISTANT);
        assertThat(removeCoOwner()).isFalse();
        assertThat(listed()).containsExactly(id);
        add(owner, colleague, ObjectRight.CO_OWNER);
        assertThat(removeCoOwner()).isTrue();
        assertThat(listed()).isEmpty();
    }

    private boolean removeCoOwner() {
        return As.<Boolean, RuntimeException>call(owner, () -> staff.removeCoOwner(id, colleague.id()));
    }

    @Test
    void studentsStrangersAndTheOwnerAreNotMadeStaff() {
        Actor student = person(Role.USER, "Student");
        assertThat(add(owner, student, ObjectRight.ASSISTANT)).isFalse();
        assertThat(add(owner, owner, ObjectRight.ASSISTANT)).isFalse();
        assertThat(As.<Boolean, RuntimeException>call(
                        owner, () -> staff.add(id, new UserId(UUID.randomUUID()), ObjectRight.ASSISTANT)))
                .isFalse();
        assertThat(As.call(owner, () -> staff.search("")))
                .extracting(person -> person.name())
                .containsExactly("Berta Colleague");
    }

    @Test
    void anotherCompanysPersonWithARightOnTheClassSeesNothing() {
        Actor stranger = As.actor(Role.TEACHER, As.newCompany());
        jdbc.update(
                "insert into access_object_right (object_id, person_id, tenant_id, object_kind, right_name) values (?, ?, ?, 'class', 'CO_OWNER')",
                id.value(),
                stranger.id().value(),
                company.value());
        assertThat(As.call(stranger, () -> classes.find(id))).isEmpty();
    }

    private boolean add(Actor actor, Actor person, ObjectRight right) {
        return As.<Boolean, RuntimeException>call(actor, () -> staff.add(id, person.id(), right));
    }

    private List<ClassId> listed() {
        return As.call(colleague, () -> classes.list("", PageRequest.of(0, 10)))
                .map(ClassSummary::id)
                .toList();
    }

    private Actor person(Role role, String name) {
        Actor actor = As.actor(role, company);
        jdbc.update(
                "insert into people_person (id, version, tenant_id, email, display_name, status, role, created_at)"
                        + " values (?, 0, ?, ?, ?, 'ACTIVE', ?, now(6))",
                actor.id().value(),
                company.value(),
                actor.id() + "@example.org",
                name,
                role.name());
        return actor;
    }
}
