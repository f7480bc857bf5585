package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.shell.PaletteEntry;
import io.croft.shell.PaletteSource;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;

@CroftTest
class ClassListTest {

    @Autowired
    Classes classes;

    @Autowired
    ClassFixture fixture;

    @Autowired
    List<PaletteSource> palette;

    @Test
    void classesAreReadAPageAtATimeNewestFirst() {
        Actor teacher = As.actor(Role.TEACHER, fixture.company());
        ClassId first = fixture.ready(teacher, 1);
        ClassId second = fixture.ready(teacher, 1);
        ClassId third = fixture.ready(teacher, 1);

        Slice<ClassSummary> page = As.call(teacher, () -> classes.list("", PageRequest.of(0, 2)));
        assertThat(page.hasNext()).isTrue();
        assertThat(page).extracting(ClassSummary::id).containsExactly(third, second);
        assertThat(As.call(teacher, () -> classes.list("", PageRequest.of(1, 2))))
                .extracting(ClassSummary::id)
                .containsExactly(first);
        assertThat(As.call(teacher, () -> classes.count(""))).isEqualTo(3);
        assertThat(As.call(teacher, () -> classes.count("no such class"))).isZero();
        assertThat(As.call(teacher, () -> classes.list("", PageRequest.of(0, 5, Sort.by("name")))))
                .extracting(ClassSummary::name)
                .isSorted();
    }

    @Test
    void thePaletteFindsAClassForItsTeacherAndForNobodyOfAnotherCompany() {
        TenantId company = fixture.company();
        Actor teacher = As.actor(Role.TEACHER, company);
        ClassId id = fixture.ready(teacher, 1);
        String name = As.call(teacher, () -> classes.find(id)).orElseThrow().name();

        assertThat(found(teacher, name)).contains("classes/" + id);
        assertThat(found(As.actor(Role.COMPANY_ADMIN, fixture.company()), name)).doesNotContain("classes/" + id);
        assertThat(found(As.actor(Role.TEACHER, company), name)).doesNotContain("classes/" + id);
        assertThat(found(As.actor(Role.USER, company), name)).isEmpty();
    }

    private List<String> found(Actor actor, String words) {
        return As.call(
                actor,
                () -> palette.stream()
                        .flatMap(source -> source.find(words, actor).stream())
                        .map(PaletteEntry::href)
                        .toList());
    }
}
