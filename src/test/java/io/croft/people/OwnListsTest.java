package io.croft.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class OwnListsTest {

    @Autowired
    OwnLists lists;

    @Autowired
    TestPeople people;

    private Actor bo = As.superAdmin();
    private Actor ann = As.superAdmin();

    @BeforeEach
    void twoPeopleOfOneCompany() {
        TenantId company = people.company();
        bo = Actor.of(people.user(company), "Bo", Role.USER, company);
        ann = Actor.of(people.user(company), "Ann", Role.USER, company);
    }

    @Test
    void whatSomebodyKeepsIsTheirsAlone() {
        As.run(bo, () -> {
            lists.hide("guests", Set.of("disk", "cpu"));
            lists.save("guests", "Running", "state=running");
        });
        assertThat(As.call(bo, () -> lists.of("guests")))
                .isEqualTo(new OwnList(Set.of("cpu", "disk"), Map.of("Running", "state=running")));
        assertThat(As.call(bo, () -> lists.of("people"))).isEqualTo(new OwnList(Set.of(), Map.of()));
        assertThat(As.call(ann, () -> lists.of("guests"))).isEqualTo(new OwnList(Set.of(), Map.of()));
        As.run(ann, () -> lists.forget("guests", "Running"));
        assertThat(As.call(bo, () -> lists.of("guests")).views()).containsKey("Running");
    }

    @Test
    void aViewIsReplacedByOneOfItsNameAndForgotten() {
        As.run(bo, () -> {
            lists.save("guests", "Mine", "q=a");
            lists.save("guests", "Mine", "q=b");
        });
        assertThat(As.call(bo, () -> lists.of("guests")).views()).isEqualTo(Map.of("Mine", "q=b"));
        As.run(bo, () -> lists.forget("guests", "Mine"));
        assertThat(As.call(bo, () -> lists.of("guests")).views()).isEmpty();
    }

    @Test
    void viewsWhoseNamesDifferInAnAccentOrACapitalAreTwo() {
        As.run(bo, () -> {
            lists.save("guests", "Zurich", "q=a");
            lists.save("guests", "Zürich", "q=b");
            lists.save("guests", "zurich", "q=c");
        });
        assertThat(As.call(bo, () -> lists.of("guests")).views())
                .isEqualTo(Map.of("Zurich", "q=a", "Zürich", "q=b", "zurich", "q=c"));
    }

    @Test
    void aViewHasANameOfOneToSixtyCharacters() {
        for (String name : new String[] {"", "  ", "x".repeat(61)}) {
            assertThatThrownBy(() -> As.run(bo, () -> lists.save("guests", name, "q=a")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(As.call(bo, () -> lists.save("guests", "x".repeat(60), "q=a")))
                .isTrue();
    }

    @Test
    void manyHiddenColumnsAreKeptAndShownAgain() {
        Set<String> many = new TreeSet<>();
        for (int column = 0; column < 30; column++) {
            many.add("column-with-a-long-name-" + column);
        }
        As.run(bo, () -> lists.hide("guests", many));
        assertThat(As.call(bo, () -> lists.of("guests")).hidden()).isEqualTo(many);
        As.run(bo, () -> lists.hide("guests", Set.of()));
        assertThat(As.call(bo, () -> lists.of("guests")).hidden()).isEmpty();
    }

    @Test
    void nobodyKeepsWithoutEnd() {
        for (int view = 0; view < 30; view++) {
            String name = "View " + view;
            assertThat(As.call(bo, () -> lists.save("guests", name, "q=a"))).isTrue();
        }
        assertThat(As.call(bo, () -> lists.save("guests", "One more", "q=a"))).isFalse();
        assertThat(As.call(bo, () -> lists.save("guests", "View 3", "q=b"))).isTrue();
        assertThat(As.call(ann, () -> lists.save("guests", "Long", "q=" + "a".repeat(1000))))
                .isFalse();
        assertThatThrownBy(() -> As.call(ann, () -> lists.save("guests", " ", "q=a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
