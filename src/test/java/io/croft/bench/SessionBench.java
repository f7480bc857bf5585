package io.croft.bench;

import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the server keeps in memory per signed-in browser with one page open: the heap after collection, with many sessions and with none, divided by their number. */
@CroftTest
class SessionBench {

    private static final int SESSIONS = 50;
    private static final double MIB = 1 << 20;

    @Autowired
    ApplicationContext beans;

    private final Figures figures = new Figures(
            "Memory per signed-in session, %d sessions".formatted(SESSIONS),
            "page",
            "who",
            "heap per session",
            "500 sessions");

    @Test
    void sessionsWithAnOpenPage() {
        try (var house = new FilledHouse(beans, FilledHouse.GUESTS)) {
            measure("my", house.student);
            measure("classes", house.teacher);
            measure("guests", house.teacher);
            measure("guests", As.superAdmin());
        }
        figures.print();
    }

    private void measure(String path, Actor actor) {
        try (var application = SpringBrowserlessApplicationContext.createSecured(
                beans, builder -> builder.withViewPackages("io.croft"))) {
            open(application.newUser(new ActorAuthentication(actor)), path);
            var before = heap();
            List<BrowserlessUserContext> users = new ArrayList<>();
            for (var n = 0; n < SESSIONS; n++) {
                users.add(open(application.newUser(new ActorAuthentication(actor)), path));
            }
            var perSession = (heap() - before) / SESSIONS / MIB;
            figures.row("/" + path, actor.role().name(), mebibytes(perSession), mebibytes(perSession * 500));
            users.forEach(BrowserlessUserContext::close);
        }
    }

    private static BrowserlessUserContext open(BrowserlessUserContext user, String path) {
        var window = user.newWindow();
        window.navigate(path, Component.class);
        window.roundTrip();
        return user;
    }

    private static String mebibytes(double value) {
        return String.format(Locale.ROOT, "%.2f MiB", value);
    }

    private static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (var n = 0; n < 4; n++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
