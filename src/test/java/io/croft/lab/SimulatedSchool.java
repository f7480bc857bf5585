package io.croft.lab;

import static org.awaitility.Awaitility.await;

import io.croft.fleet.CloneMethod;
import io.croft.fleet.SimulatedFarm;
import io.croft.simulator.GuestView;
import io.croft.simulator.SimulatorBuilder;
import io.croft.testing.As;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/** A teacher who makes classes from the one template that a simulated cluster of its own offers. */
public final class SimulatedSchool extends SimulatedFarm {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private SimulatedSchool(ApplicationContext beans, UnaryOperator<SimulatorBuilder> shape, boolean withSsh) {
        super(beans, shape, withSsh);
    }

    /** Opens a school whose cluster has SSH. */
    public static SimulatedSchool open(ApplicationContext beans, UnaryOperator<SimulatorBuilder> shape) {
        return open(beans, shape, true);
    }

    public static SimulatedSchool open(
            ApplicationContext beans, UnaryOperator<SimulatorBuilder> shape, boolean withSsh) {
        return new SimulatedSchool(beans, shape, withSsh);
    }

    /** A wish for a class from the template. */
    public DeployClass wish(String name, CloneMethod method, int seats) {
        return new DeployClass(
                name, ClassCode.from(name), null, template, method, seats, null, null, "student / student");
    }

    /** Begins to deploy. */
    public DeployResult.Submitted begin(String name, CloneMethod method, int seats) {
        return (DeployResult.Submitted)
                As.call(teacher, () -> beans.getBean(Classes.class).deploy(wish(name, method, seats)));
    }

    /** Deploys and waits for the end. */
    public ClassId deploy(String name, CloneMethod method, int seats) {
        var begun = begin(name, method, seats);
        awaitEnd(begun.job());
        return begun.labClass();
    }

    /** Waits until a finished machine of the class, named by the end of its name, stands. */
    public void awaitGuest(ClassId id, String nameEnd) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        guestsOf(id).stream().anyMatch(guest -> guest.name().endsWith(nameEnd)));
    }

    public ClassDetails find(ClassId id) {
        return As.call(teacher, () -> beans.getBean(Classes.class).find(id)).orElseThrow();
    }

    /** The guests on the cluster that carry the class's mark. */
    public List<GuestView> guestsOf(ClassId id) {
        return simulator.guests().stream()
                .filter(guest -> notes(guest).contains("croft:lab:" + id + ":"))
                .toList();
    }

    static String notes(GuestView guest) {
        Map<String, String> config = guest.config();
        return config.getOrDefault("description", "");
    }
}
