package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.croft.access.ProviderWide;
import io.croft.access.TenantOwned;
import io.croft.kernel.InnerBean;
import io.croft.kernel.NativeSql;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

class GuardsTest {

    private static final JavaClasses CROFT =
            new ClassFileImporter().withImportOption(new OwnCode()).importPackages("io.croft");

    @Test
    void everyEntityBelongsToACompanyOrToTheProvider() {
        List<String> wrong = CROFT.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .filter(type -> type.isAssignableTo(TenantOwned.class) == type.isAnnotatedWith(ProviderWide.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyViewIsHiddenAndHasExactlyOneAccessAnnotation() {
        List<JavaClass> views =
                CROFT.stream().filter(type -> type.isAnnotatedWith(Route.class)).toList();
        assertThat(views).isNotEmpty();
        assertThat(views).allSatisfy(view -> {
            assertThat(view.getModifiers()).as(view.getName()).doesNotContain(JavaModifier.PUBLIC);
            assertThat(view.getPackageName())
                    .as(view.getName())
                    .matches("io\\.croft\\.(\\w+\\.ui(\\..*)?|shell|uikit)");
            assertThat(accessAnnotations(view)).as(view.getName()).isEqualTo(1);
        });
    }

    @Test
    void everyPublicBeanIsGuardedOrNamedAsInnerWithItsReason() {
        List<String> open = facades()
                .flatMap(facade -> facade.getMethods().stream())
                .filter(GuardsTest::isPromise)
                .filter(method -> !method.isAnnotatedWith(PreAuthorize.class)
                        && !method.getOwner().isAnnotatedWith(PreAuthorize.class))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void everyFacadeIsTransactional() {
        List<String> loose = facades()
                .filter(facade -> !facade.isAnnotatedWith(Transactional.class))
                .filter(facade ->
                        facade.getMethods().stream().noneMatch(method -> method.isAnnotatedWith(Transactional.class)))
                .map(JavaClass::getName)
                .toList();
        assertThat(loose).isEmpty();
    }

    @Test
    void nativeSqlStandsOnlyWhereItIsNamed() {
        SortedSet<String> speakers = names(CROFT.stream().filter(GuardsTest::speaksSql));
        SortedSet<String> named = names(CROFT.stream().filter(type -> type.isAnnotatedWith(NativeSql.class)));
        assertThat(speakers).isNotEmpty().isEqualTo(named);
    }

    private static SortedSet<String> names(Stream<JavaClass> types) {
        return types.map(type -> type.getName().replaceAll("\\$.*", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean speaksSql(JavaClass type) {
        boolean jdbc = type.getDirectDependenciesFromSelf().stream()
                .map(edge -> edge.getTargetClass().getName())
                .anyMatch(name -> name.startsWith("org.springframework.jdbc.core.")
                        || name.startsWith("java.sql.PreparedStatement")
                        || name.equals("org.springframework.data.jpa.repository.NativeQuery"));
        boolean nativeCalls = type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().startsWith("createNative"));
        return jdbc || nativeCalls;
    }

    private static Stream<JavaClass> facades() {
        return publicBeans()
                .filter(type -> !type.isAnnotatedWith(InnerBean.class))
                .filter(type -> type.getMethods().stream().anyMatch(GuardsTest::isPromise));
    }

    /** Whatever makes a bean of a public class: an annotation that means component, or a method that hands it out. */
    private static Stream<JavaClass> publicBeans() {
        Stream<JavaClass> annotated = CROFT.stream()
                .filter(type -> type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class));
        Stream<JavaClass> handedOut = CROFT.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class))
                .map(JavaMethod::getRawReturnType)
                .filter(type -> type.getPackageName().startsWith("io.croft") && !type.isInterface());
        return Stream.concat(annotated, handedOut)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .distinct();
    }

    private static boolean isPromise(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getName().equals("close");
    }

    private static long accessAnnotations(JavaClass view) {
        return Stream.<Class<? extends Annotation>>of(
                        RolesAllowed.class, PermitAll.class, AnonymousAllowed.class, DenyAll.class)
                .filter(view::isAnnotatedWith)
                .count();
    }
}
