package io.croft.proxmox;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import java.util.List;
import java.util.stream.Stream;

/** Every route of the client, found in its compiled classes. */
final class Routes {

    private Routes() {}

    static List<RouteSpec> all() {
        return implementors().stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((Route) constant).spec())
                .toList();
    }

    static List<Class<?>> implementors() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.croft.proxmox")
                        .stream()
                        .filter(type -> type.isAssignableTo(Route.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
