package io.croft.bench;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.Guests;
import io.croft.lab.Classes;
import io.croft.lab.Seats;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.uikit.Amount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What pages cost with 10,000 guests: the services' part alone; a page opened by a click in a window that is there, up to
 * the answer that goes to the browser; and a new window with frame, navigation and home page. Statements are the
 * database's own count.
 */
@CroftTest
class PageBench {

    private static final int WARM_UP = 30;
    private static final int READINGS = 50;
    private static final int HALF = 50_000;
    private static final PageRequest FIRST_ROWS = PageRequest.of(0, 50, Sort.by("name"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Guests guests;

    @Autowired
    Seats seats;

    @Autowired
    Classes classes;

    private Figures figures = figures(FilledHouse.GUESTS);
    private FilledHouse house;

    private static Figures figures(int guests) {
        return new Figures(
                "Pages with %,d guests, median of %d".formatted(guests, READINGS),
                "what",
                "who",
                "server time",
                "SQL statements");
    }

    @Test
    void pagesWithTenThousandGuests() {
        try (var filled = new FilledHouse(beans, FilledHouse.GUESTS)) {
            house = filled;
            tenThousand();
        }
    }

    /** Half of the guests are of the teacher's company; the super admin sees all. */
    @Test
    void theListOfAHundredThousandGuests() {
        figures = figures(2 * HALF);
        try (var half = new FilledHouse(beans, HALF);
                var others = new FilledHouse(beans, HALF)) {
            list("first rows of the other company", others.teacher, GuestFilter.ALL, FIRST_ROWS);
            for (var who : List.of(half.teacher, As.superAdmin())) {
                for (var order : List.of("name", "state", "node", "cpu", "memory", "disk")) {
                    list("first rows by " + order, who, GuestFilter.ALL, PageRequest.of(0, 50, Sort.by(order)));
                }
                list("first rows of a search", who, searching("07777"), FIRST_ROWS);
                list("first rows of a search that finds all", who, searching("seat"), FIRST_ROWS);
                list("from row 10,000", who, GuestFilter.ALL, PageRequest.of(200, 50, Sort.by("name")));
                list("from row 40,000", who, GuestFilter.ALL, PageRequest.of(800, 50, Sort.by("name")));
                service("number for the title", who, () -> guests.count(GuestFilter.ALL, Amount.MOST));
                service("number after a search", who, () -> guests.count(searching("seat"), Amount.MOST));
                service("number in full", who, () -> guests.count(GuestFilter.ALL, Long.MAX_VALUE));
                pages(who, "guests");
            }
        }
        figures.print();
    }

    private void list(String what, Actor who, GuestFilter filter, PageRequest page) {
        service(what, who, () -> guests.list(filter, page));
    }

    private static GuestFilter searching(String text) {
        return new GuestFilter(text, null, null, Set.of(), null, null, null);
    }

    private void tenThousand() {
        var everything = new GuestFilter("", null, null, Set.of(), null, null, null);
        var search = new GuestFilter("07777", null, null, Set.of(), null, null, null);
        service("first 50 guests and their number", house.teacher, () -> {
            guests.list(everything, FIRST_ROWS);
            guests.count(everything, Amount.MOST);
        });
        service("the same after a search", house.teacher, () -> {
            guests.list(search, FIRST_ROWS);
            guests.count(search, Amount.MOST);
        });
        service("my machines", house.student, () -> seats.mine());
        service("first 50 of 400 classes and their number", house.teacher, () -> {
            classes.list("", FIRST_ROWS);
            classes.count("");
        });
        pages(As.superAdmin(), "guests");
        pages(house.teacher, "guests", "classes");
        pages(house.student, "my");
        figures.print();
    }

    private void service(String what, Actor actor, Runnable call) {
        measure("service: " + what, actor, () -> {}, () -> As.run(actor, call));
    }

    /** A new window, which shows the home page, and then each page opened in a window that shows another one. */
    private void pages(Actor actor, String... paths) {
        try (var application = SpringBrowserlessApplicationContext.createSecured(
                        beans, builder -> builder.withViewPackages("io.croft"));
                var user = application.newUser(new ActorAuthentication(actor))) {
            measure("a new window with the home page", actor, () -> {}, () -> {
                try (var window = user.newWindow()) {
                    window.roundTrip();
                }
            });
            try (var window = user.newWindow()) {
                for (var path : paths) {
                    measure("page: /" + path, actor, () -> open(window, "jobs"), () -> open(window, path));
                }
            }
        }
    }

    private static void open(BrowserlessUIContext window, String path) {
        window.navigate(path, Component.class);
        window.roundTrip();
    }

    private void measure(String what, Actor actor, Runnable before, Runnable work) {
        for (var n = 0; n < WARM_UP; n++) {
            before.run();
            work.run();
        }
        var times = new ArrayList<Duration>();
        var statements = Long.MAX_VALUE;
        for (var n = 0; n < READINGS; n++) {
            before.run();
            var counters = new DatabaseCounters(jdbc);
            var start = System.nanoTime();
            work.run();
            times.add(Figures.since(start));
            statements = Math.min(statements, counters.statements());
        }
        figures.row(what, actor.role().name(), Figures.millis(Figures.median(times)), Long.toString(statements));
    }
}
