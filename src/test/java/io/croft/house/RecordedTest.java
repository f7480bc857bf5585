package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.croft.activity.Activity;
import io.croft.activity.ThingActivity;
import io.croft.kernel.InnerBean;
import io.croft.kernel.Unrecorded;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever changes something through a facade finds it in the record of activities. */
class RecordedTest {

    private static final JavaClasses CROFT = new ClassFileImporter()
            .withImportOption(new OwnCode())
            .withImportOption(place -> !place.contains("/test/"))
            .importPackages("io.croft");

    @Test
    void everyFacadeMethodThatMayChangeSomethingIsRecordedOrNamedWithItsReason() {
        assertThat(changing()
                        .filter(method -> !method.isAnnotatedWith(Unrecorded.class) && !isRecorded(method))
                        .map(RecordedTest::name)
                        .distinct()
                        .sorted())
                .isEmpty();
    }

    @Test
    void whatIsMarkedAsUnrecordedIsAFacadeMethodThatRecordsNothing() {
        assertThat(CROFT.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Unrecorded.class)))
                .isNotEmpty()
                .isSubsetOf(changing().filter(method -> !isRecorded(method)).toList());
    }

    private static Stream<JavaMethod> changing() {
        return CROFT.stream()
                .filter(type -> type.isAnnotatedWith(Service.class)
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isAnnotatedWith(InnerBean.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !isReadOnly(method));
    }

    private static boolean isReadOnly(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class)
                ? method.getAnnotationOfType(Transactional.class).readOnly()
                : method.getOwner().isAnnotatedWith(Transactional.class)
                        && method.getOwner()
                                .getAnnotationOfType(Transactional.class)
                                .readOnly();
    }

    /** Whether a call of the method can lead to the record, by calls within its room. */
    private static boolean isRecorded(JavaMethod facade) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(List.of(facade));
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaAccess<?> access : accesses(unit)) {
                JavaClass owner = access.getTargetOwner();
                if ((owner.isEquivalentTo(Activity.class) || owner.isEquivalentTo(ThingActivity.class))
                        && access.getName().startsWith("record")) {
                    return true;
                }
                if (HouseTest.room(owner).equals(HouseTest.room(facade.getOwner()))) {
                    owner.getCodeUnits().stream()
                            .filter(target -> target.getName().equals(access.getName()))
                            .forEach(next::push);
                }
            }
        }
        return false;
    }

    private static List<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.<JavaAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .toList();
    }

    private static String name(JavaMethod method) {
        return HouseTest.room(method.getOwner()) + "." + method.getOwner().getSimpleName() + "." + method.getName();
    }
}
