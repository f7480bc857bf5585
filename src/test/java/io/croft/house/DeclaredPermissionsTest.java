package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.croft.access.ActorAuthentication;
import io.croft.access.Permission;
import io.croft.access.PermissionSource;
import io.croft.access.Permissions;
import io.croft.access.Role;
import io.croft.testing.RoomFiles;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;

/** Every permission is declared by one room, asked for by some guard, and told in words. */
class DeclaredPermissionsTest {

    private static final JavaClasses CROFT =
            new ClassFileImporter().withImportOption(new OwnCode()).importPackages("io.croft");

    private static final Pattern AUTHORITY = Pattern.compile("hasAuthority\\('([^']+)'\\)");
    private static final Set<String> ROLES = Stream.concat(
                    Stream.of(ActorAuthentication.ONESELF),
                    Arrays.stream(Role.values()).map(Role::name))
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void everyRoomThatDeclaresPermissionsIsGathered() {
        List<String> gathered = ServiceLoader.load(PermissionSource.class).stream()
                .map(provider -> provider.type().getName())
                .toList();
        assertThat(CROFT.stream()
                        .filter(type -> type.isAssignableTo(PermissionSource.class) && !type.isInterface())
                        .filter(type -> !type.isInnerClass() && !type.isAnonymousClass() && !type.isNestedClass())
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(gathered);
        assertThat(Permissions.byRoom().keySet()).allMatch(Floors.IN_ORDER::contains);
    }

    @Test
    void everyKeyThatAGuardAsksForIsDeclared() {
        Set<String> asked = new TreeSet<>(askedByMethods());
        screenKeys().filter(key -> !ROLES.contains(key)).forEach(asked::add);
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Permissions.find(key)).as(key).isPresent());
    }

    @Test
    void everyDeclaredPermissionIsAskedFor() {
        Set<String> asked = new TreeSet<>(askedByMethods());
        screenKeys().forEach(asked::add);
        asked.addAll(askedByCode());
        assertThat(asked).containsAll(declared().map(Permission::key).toList());
    }

    @Test
    void everyPermissionAndEveryRoomThatDeclaresOneIsToldInWords() {
        Properties english = RoomFiles.texts(RoomFiles.ENGLISH);
        Permissions.byRoom().forEach((room, permissions) -> {
            assertThat(english).containsKey(room + ".permissions");
            permissions.forEach(permission -> assertThat(english).containsKey(room + ".permission." + permission));
        });
    }

    private static Stream<Permission> declared() {
        return Permissions.byRoom().values().stream().flatMap(List::stream);
    }

    private static Set<String> askedByMethods() {
        return CROFT.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.reflect()), Arrays.stream(type.reflect().getDeclaredMethods())))
                .map((AnnotatedElement guarded) -> guarded.getAnnotation(PreAuthorize.class))
                .filter(guard -> guard != null)
                .flatMap(guard -> AUTHORITY.matcher(guard.value()).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> screenKeys() {
        return CROFT.stream()
                .filter(type -> type.isAnnotatedWith(RolesAllowed.class))
                .flatMap(type -> Arrays.stream(
                        type.getAnnotationOfType(RolesAllowed.class).value()));
    }

    /** The constants that other classes than the declaring one read. */
    private static Set<String> askedByCode() {
        Predicate<JavaField> isPermission = field -> field.getRawType().isEquivalentTo(Permission.class);
        return CROFT.stream()
                .filter(type -> type.isAssignableTo(PermissionSource.class) && !type.isInterface())
                .flatMap(type -> type.getFields().stream())
                .filter(isPermission)
                .filter(field -> field.getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOriginOwner().equals(field.getOwner())))
                .map(DeclaredPermissionsTest::key)
                .collect(Collectors.toSet());
    }

    private static String key(JavaField field) {
        try {
            return ((Permission) field.reflect().get(null)).key();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
