package io.croft.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.uikit.AddressedView;
import io.croft.uikit.Bounded;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every screen keeps to, whichever room it is in. */
class ScreensTest {

    private static final JavaClasses CROFT = new ClassFileImporter()
            .withImportOption(new OwnCode())
            .withImportOption(place -> !place.contains("/test/"))
            .importPackages("io.croft");

    /** Vaadin uses a screen again for the next thing; only a part made for one thing ends with it. */
    @Test
    void aScreenWhoseAddressNamesAThingMakesAPartOfItsOwnForEachThing() {
        List<JavaClass> addressed = CROFT.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .filter(type -> type.getAnnotationOfType(Route.class).value().contains(":"))
                .toList();
        assertThat(addressed).isNotEmpty().allMatch(type -> type.isAssignableTo(AddressedView.class));
        noClasses().should().implement(HasUrlParameter.class).check(CROFT);
    }

    /** What it kept of the first thing it would show or act on while it is about the second. */
    @Test
    void aScreenWhoseAddressNamesAThingKeepsNothingOfItself() {
        List<String> kept = CROFT.stream()
                .filter(type -> type.isAssignableTo(AddressedView.class) && !type.isEquivalentTo(AddressedView.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaField::getFullName)
                .toList();
        assertThat(kept).isEmpty();
    }

    /** An effect bound later, for example at a navigation, is bound once more at the next and outlives what it was for. */
    @Test
    void effectsAreBoundWhileTheComponentTheyBelongToIsMade() {
        List<String> late = CROFT.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Signal.class)
                        && call.getName().equals("effect"))
                .filter(call -> !(call.getOrigin() instanceof JavaConstructor)
                        || call.getOriginOwner().isAssignableTo(AddressedView.class))
                .map(call -> call.getOrigin().getFullName())
                .toList();
        assertThat(late).isEmpty();
    }

    /** The zone of the machine Croft runs on is nobody's; screens ask {@code Moments}. */
    @Test
    void nobodyAsksForTheZoneOfTheServer() {
        List<String> asked = CROFT.stream()
                .filter(type -> !type.getPackageName().startsWith("io.croft.simulator"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("systemDefault")
                        || call.getName().equals("systemDefaultZone")
                        || call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && call.getTargetOwner().getSimpleName().matches("Local.*|Zoned.*|Offset.*|Year.*"))
                .map(call -> call.getDescription())
                .toList();
        assertThat(asked).isEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackages("io.croft.simulator..")
                .and()
                .doNotHaveFullyQualifiedName("io.croft.uikit.Moments")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.format.DateTimeFormatter")
                .check(CROFT);
    }

    /** A client sends what it likes, whatever length its page allows; what a field holds stays in memory as long as its page. */
    @Test
    void noFieldForTextIsMadeWithoutABoundOnTheServer() {
        List<String> unbounded = CROFT.stream()
                .filter(type -> calls(type.getConstructorCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().isAssignableTo(TextFieldBase.class)
                                        && !call.getTargetOwner().isAssignableTo(AbstractNumberField.class)))
                        > calls(type.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().isEquivalentTo(Bounded.class))))
                .map(JavaClass::getName)
                .toList();
        assertThat(unbounded).isEmpty();
    }

    private static long calls(Stream<? extends JavaAccess<?>> calls) {
        return calls.count();
    }

    /** A person with many tabs, and one who listens to them, tells screens apart by their titles. */
    @Test
    void everyScreenGivesItsDocumentATitle() {
        List<String> untitled = CROFT.stream()
                .filter(type -> type.isAnnotatedWith(Route.class) || type.isAssignableTo(HasErrorParameter.class))
                .filter(type -> !type.isAssignableTo(HasDynamicTitle.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(untitled).isEmpty();
    }
}
