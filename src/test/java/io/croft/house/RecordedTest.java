package io.croft.house;

import static java.util.Map.entry;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Facade methods that change something and leave no record, or change nothing though their transaction would let them. */
    private static final Map<String, String> WITH_REASON = Map.ofEntries(
            entry("activity.Forwarding.test", "tries a server and stores nothing"),
            entry("activity.WebhookForwarding.test", "sends a test message and stores nothing"),
            entry("cluster.ClusterPulse.answered", "what a cluster answers is no deed of a person"),
            entry("cluster.ClusterPulse.begin", "what a cluster answers is no deed of a person"),
            entry("cluster.ClusterPulse.failed", "what a cluster answers is no deed of a person"),
            entry("cluster.ActiveClusters.choose", "which cluster a program works on is its own concern"),
            entry("cluster.ClusterPulse.introduce", "what a cluster answers is no deed of a person"),
            entry("cluster.ClusterPulse.refused", "what a cluster answers is no deed of a person"),
            entry("cluster.ClusterPulse.troubled", "what a cluster answers is no deed of a person"),
            entry("cluster.Clusters.test", "tries a connection and stores nothing"),
            entry("discovery.Discovery.lookForAddress", "reads a guest sooner"),
            entry("inventory.Inventory.refresh", "reads a cluster sooner"),
            entry("inventory.Inventory.somebodyLooks", "reads a cluster sooner"),
            entry("inventory.Inventory.syncNow", "reads a cluster sooner"),
            entry("inventory.Inventory.workEnded", "reads a cluster sooner"),
            entry(
                    "inventory.Ownership.assignPerson",
                    "part of a job or of joining a class, which the room above records"),
            entry("inventory.Ownership.claim", "part of a job, which is recorded"),
            entry("inventory.Ownership.release", "part of a job, which is recorded"),
            entry("joining.Joining.signIn", "recorded by the room that signs people in"),
            entry("lab.ClassSchedules.plan", "recorded by the room that keeps schedules"),
            entry("notify.Bell.read", "what a person has read is their own concern"),
            entry("notify.Bell.readAll", "what a person has read is their own concern"),
            entry("signin.CallerMemory.keepCluster", "which cluster a program works on is its own concern"),
            entry("notify.MailSettings.test", "tries a server and stores nothing"),
            entry(
                    "tenancy.Projects.hold",
                    "locks a project for the room that puts something into it, which is recorded"),
            entry("notify.NoticeChoices.choose", "a person's own taste"),
            entry("people.Invitations.rolesFor", "changes nothing"),
            entry("people.OwnLanguage.choose", "a person's own taste"),
            entry("people.OwnLanguage.find", "changes nothing"),
            entry("people.OwnLists.forget", "a person's own taste"),
            entry("people.OwnLists.hide", "a person's own taste"),
            entry("people.OwnLists.save", "a person's own taste"),
            entry("quota.Quotas.adjust", "part of an order, which the room that takes it records"),
            entry("quota.Quotas.commit", "part of an order, which the room that takes it records"),
            entry("quota.Quotas.companiesWithAbandoned", "changes nothing"),
            entry("quota.Quotas.count", "a count of what runs"),
            entry("quota.Quotas.limits", "changes nothing"),
            entry("quota.Quotas.preview", "changes nothing"),
            entry("quota.Quotas.release", "part of an order, which the room that takes it records"),
            entry("quota.Quotas.releaseAbandoned", "tidies up after orders that died"),
            entry("quota.Quotas.reserve", "part of an order, which the room that takes it records"),
            entry("quota.Quotas.usage", "changes nothing"));

    @Test
    void everyFacadeMethodThatMayChangeSomethingIsRecordedOrNamedWithItsReason() {
        assertThat(changing()
                        .filter(method -> !isRecorded(method))
                        .map(RecordedTest::name)
                        .filter(name -> !WITH_REASON.containsKey(name))
                        .distinct()
                        .sorted())
                .isEmpty();
    }

    @Test
    void whatIsNamedIsThereAndIsNotRecorded() {
        Set<String> unrecorded = new HashSet<>();
        changing().filter(method -> !isRecorded(method)).forEach(method -> unrecorded.add(name(method)));
        assertThat(unrecorded).containsAll(WITH_REASON.keySet());
    }

    private static Stream<JavaMethod> changing() {
        return CROFT.stream()
                .filter(type -> type.isAnnotatedWith(Service.class)
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !InnerBeans.WITH_REASON.containsKey(type.getName()))
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
