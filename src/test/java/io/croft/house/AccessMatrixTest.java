package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.InnerBean;
import io.croft.testing.CroftTest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.util.ClassUtils;

/**
 * Walks every screen and every facade method as every role and compares what is let through with the tables in the repository, one for each room. A new screen
 * or method without a row fails here; so does a guard that was loosened. That another company's things do not exist for any of them is
 * tested table by table in the leak test of {@code access}.
 */
@CroftTest
class AccessMatrixTest {

    private static final String TABLE = "access-matrix.csv";
    private static final String HEADER = "kind;what;"
            + Stream.concat(Stream.of("nobody"), Arrays.stream(Role.values()).map(Role::name))
                    .collect(Collectors.joining(";"));

    private static final JavaClasses OWN =
            new ClassFileImporter().withImportOption(new OwnCode()).importPackages("io.croft");

    private final AccessAnnotationChecker routes = new AccessAnnotationChecker();
    private final PreAuthorizeAuthorizationManager methods = new PreAuthorizeAuthorizationManager();

    @Autowired
    ApplicationContext context;

    @Test
    void everyScreenAndEveryFacadeLetsInExactlyWhomTheTableNames() throws Exception {
        RoomTable found = new RoomTable(TABLE, HEADER);
        screens().forEach(view -> found.add(view, "screen;" + path(view) + ";" + answers(who -> mayOpen(view, who))));
        publicBeans()
                .forEach(type -> promises(type)
                        .forEach(method -> found.add(
                                type,
                                "call;" + name(type, method) + ";" + answers(who -> mayCall(type, method, who)))));
        found.requireAsInRepository();
    }

    @Test
    void everyPublicBeanOfTheRunningHouseIsGuardedOrNamedAsInner() {
        assertThat(publicBeans()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                                .filter(AccessMatrixTest::isPromise)
                                .filter(method -> !isGuarded(type, method))
                                .map(method -> name(type, method))))
                .isEmpty();
    }

    @Test
    void whatIsNamedAsInnerIsAPublicBean() {
        assertThat(beans().toList())
                .containsAll(OWN.stream()
                        .filter(type -> type.isAnnotatedWith(InnerBean.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList());
    }

    private Stream<Class<?>> publicBeans() {
        return beans().filter(type -> !type.isAnnotationPresent(InnerBean.class));
    }

    /** Classes of beans that other rooms can name, however they became beans. */
    private Stream<Class<?>> beans() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .<Class<?>>mapMulti((name, to) -> {
                    Class<?> type = context.getType(name, false);
                    if (type != null) {
                        to.accept(ClassUtils.getUserClass(type));
                    }
                })
                .filter(type -> Modifier.isPublic(type.getModifiers()) && OWN.contain(type.getName()))
                .distinct();
    }

    private static String answers(java.util.function.Predicate<@Nullable Role> may) {
        return Stream.concat(
                        Stream.of(may.test(null)), Arrays.stream(Role.values()).map(may::test))
                .map(yes -> yes ? "yes" : "-")
                .collect(Collectors.joining(";"));
    }

    private boolean mayOpen(Class<?> view, @Nullable Role role) {
        Authentication who = authentication(role);
        boolean signedIn = role != null;
        return routes.hasAccess(
                view,
                signedIn ? who : null,
                name -> who.getAuthorities().stream()
                        .anyMatch(authority -> List.of(name, "ROLE_" + name).contains(authority.getAuthority())));
    }

    private boolean mayCall(Class<?> type, Method method, @Nullable Role role) {
        Object target = org.mockito.Mockito.mock(type);
        AuthorizationResult result = methods.authorize(
                () -> authentication(role),
                new SimpleMethodInvocation(target, method, new Object[method.getParameterCount()]));
        return result == null || result.isGranted();
    }

    private static Authentication authentication(@Nullable Role role) {
        return role == null
                ? new AnonymousAuthenticationToken(
                        "key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : new ActorAuthentication(
                        Actor.of(new UserId(Identifier.next()), "somebody", role, new TenantId(Identifier.next())));
    }

    private static Stream<Class<?>> screens() {
        return OWN.stream().filter(type -> type.isAnnotatedWith(Route.class)).<Class<?>>map(JavaClass::reflect);
    }

    private static Stream<Method> promises(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(AccessMatrixTest::isPromise)
                .filter(method -> isGuarded(type, method));
    }

    private static boolean isPromise(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    private static boolean isGuarded(Class<?> type, Method method) {
        return type.isAnnotationPresent(PreAuthorize.class) || method.isAnnotationPresent(PreAuthorize.class);
    }

    private static String path(Class<?> view) {
        return "/" + view.getAnnotation(Route.class).value();
    }

    private static String name(Class<?> type, Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(","));
        return type.getPackageName().substring("io.croft.".length()) + "." + type.getSimpleName() + "."
                + method.getName() + "(" + parameters + ")";
    }
}
