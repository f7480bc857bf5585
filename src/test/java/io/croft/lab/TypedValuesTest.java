package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.fleet.CloneMethod;
import io.croft.kernel.Problem;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What no form of ours would let through, sent by hand: it is refused at its field and does nothing. */
@CroftTest
class TypedValuesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    ClassFixture fixture;

    private SimulatedSchool school;

    @BeforeEach
    void open() {
        school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks());
    }

    @AfterEach
    void close() {
        school.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 999, 0, -1, Integer.MIN_VALUE})
    void noMoreSeatsAreAddedThanAClassMayHave(int more) {
        Actor teacher = As.actor(Role.TEACHER, fixture.company());
        var labClass = fixture.ready(teacher, 2);
        assertThat(As.call(teacher, () -> classes.addSeats(labClass, more)))
                .isInstanceOfSatisfying(
                        DeployResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("seats"));
        assertThat(As.call(teacher, () -> classes.find(labClass)).orElseThrow().seats())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 1001, 0, -5, Integer.MIN_VALUE})
    void theEffectOfANumberThatNoClassMayHaveIsToldAsTheProblemItIs(int seats) {
        var preview =
                As.call(school.teacher, () -> classes.preview(school.wish("Numbers", CloneMethod.LINKED_CLONE, seats)));
        assertThat(preview.problems()).extracting(Problem::field).contains("seats");
        assertThat(preview.memoryMib()).isPositive();
        assertThat(preview.guests()).isBetween(3, 1002);
    }

    @Test
    void aNameThatNobodySeesIsRefused() {
        var wish = school.wish("Hidden", CloneMethod.LINKED_CLONE, 1);
        var hidden = new DeployClass(
                "\u200B",
                wish.code(),
                null,
                wish.template(),
                wish.method(),
                wish.seats(),
                wish.node(),
                wish.storage(),
                null);
        assertThat(As.call(school.teacher, () -> classes.deploy(hidden)))
                .isInstanceOfSatisfying(
                        DeployResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("name"));
    }

    @Test
    void textsLongerThanTheirColumnsAreRefusedAtTheirFields() {
        var wish = school.wish("Long", CloneMethod.LINKED_CLONE, 1);
        var longer = new DeployClass(
                "x".repeat(81),
                wish.code(),
                "x".repeat(1001),
                wish.template(),
                wish.method(),
                wish.seats(),
                wish.node(),
                wish.storage(),
                "x".repeat(201));
        assertThat(As.call(school.teacher, () -> classes.deploy(longer)))
                .isInstanceOfSatisfying(
                        DeployResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("name", "description", "login"));
    }
}
