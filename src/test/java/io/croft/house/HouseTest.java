package io.croft.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.croft.Croft;
import jakarta.persistence.Entity;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    private static final JavaClasses CROFT =
            new ClassFileImporter().withImportOption(new OwnCode()).importPackages("io.croft");

    @Test
    void roomsKeepTheirPromises() {
        ApplicationModules.of(Croft.class, new OwnCode()).verify();
    }

    @Test
    void everyRoomHasItsPlaceInTheHouse() {
        Set<String> rooms = CROFT.stream()
                .map(HouseTest::room)
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).allMatch(room -> Floors.IN_ORDER.contains(room) || Floors.ASIDE.contains(room));
        assertThat(rooms).containsAll(Floors.IN_ORDER);
    }

    @Test
    void everyRoomDeclaresTheRoomsItUsesAndNoOther() {
        Map<String, Set<String>> declared = new TreeMap<>();
        Map<String, Set<String>> used = new TreeMap<>();
        CROFT.stream().filter(HouseTest::introducesARoom).forEach(room -> {
            used.put(room(room), new TreeSet<>());
            declared.put(
                    room(room),
                    room.tryGetAnnotationOfType(ApplicationModule.class)
                            .map(edges -> Stream.of(edges.allowedDependencies())
                                    .map(edge -> edge.split(" ", 2)[0])
                                    .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                            .orElseGet(() -> Set.of("anything")));
        });
        CROFT.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(edge -> !room(edge.getOriginClass()).isEmpty())
                .filter(edge -> !room(edge.getTargetClass()).isEmpty())
                .filter(edge -> !room(edge.getOriginClass()).equals(room(edge.getTargetClass())))
                .forEach(edge -> used.get(room(edge.getOriginClass())).add(room(edge.getTargetClass())));
        assertThat(declared).isEqualTo(used);
    }

    private static boolean introducesARoom(JavaClass type) {
        return type.getSimpleName().equals("package-info")
                && type.getPackageName().equals("io.croft." + room(type));
    }

    @Test
    void nothingPointsUp() {
        List<String> upward = CROFT.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(edge -> pointsUp(room(edge.getOriginClass()), room(edge.getTargetClass())))
                .map(edge -> edge.getOriginClass().getName() + " → "
                        + edge.getTargetClass().getName())
                .distinct()
                .toList();
        assertThat(upward).isEmpty();
    }

    @Test
    void onlyScreensKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.croft", "..ui..", "io.croft.uikit..", "io.croft.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .check(CROFT);
    }

    @Test
    void theKernelAndTheClientsArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage("io.croft.kernel..", "io.croft.proxmox..", "io.croft.ssh..", "io.croft.simulator..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "com.vaadin..")
                .check(CROFT);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.croft.ssh..", "io.croft.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.schmizz..", "com.hierynomus..")
                .check(CROFT);
    }

    @Test
    void entitiesAndRepositoriesAreHidden() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(CROFT);
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(CROFT);
    }

    @Test
    void timesGoIntoColumnsAndOutOfThemOneWay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.sql.Timestamp.class, java.sql.Date.class, java.sql.Time.class)
                .because("they go through the zone of the process; io.croft.database.TimeColumn does not")
                .check(CROFT);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.croft.database.TimeColumn")
                .and(DescribedPredicate.describe(
                        "speak to the database by hand",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .map(edge -> edge.getTargetClass().getPackageName())
                                .anyMatch(name ->
                                        name.equals("java.sql") || name.startsWith("org.springframework.jdbc"))))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)
                .because("io.croft.database.TimeColumn says what a column holds")
                .check(CROFT);
    }

    @Test
    void theSimulatorIsKnownOnlyToTheDemo() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.croft.simulator..", "io.croft.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.croft.simulator..")
                .check(CROFT);
    }

    private static boolean pointsUp(String from, String to) {
        if (from.isEmpty() || to.isEmpty() || from.equals(to) || from.equals("demo")) {
            return false;
        }
        if (from.equals("simulator")) {
            return !to.equals("kernel");
        }
        return Floors.IN_ORDER.indexOf(to) > Floors.IN_ORDER.indexOf(from) || Floors.ASIDE.contains(to);
    }

    static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("io.croft.")) {
            return "";
        }
        String rest = name.substring("io.croft.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
