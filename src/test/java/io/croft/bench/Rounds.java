package io.croft.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What rounds of making and deleting classes took, bare and by Croft in turns, and how much was asked of the cluster. */
final class Rounds {

    final List<Duration> bareMade = new ArrayList<>();
    final List<Duration> bareGone = new ArrayList<>();
    final List<Deployed> made = new ArrayList<>();
    final List<Removal> gone = new ArrayList<>();
    final List<Long> bareMadeRequests = new ArrayList<>();
    final List<Long> bareGoneRequests = new ArrayList<>();
    final List<Long> madeRequests = new ArrayList<>();
    final List<Long> goneRequests = new ArrayList<>();
    private final int size;

    Rounds(int size) {
        this.size = size;
    }

    /** Does something and notes how many requests the cluster got meanwhile. */
    <T> T counted(BenchSchool school, List<Long> requests, Supplier<T> work) {
        var before = school.requests();
        var result = work.get();
        requests.add(school.requests() - before);
        return result;
    }

    void print(String title) {
        var figures = new Figures(title, "part", "time", "ratio to bare", "requests per seat");
        var bare = Figures.median(bareMade);
        row(figures, "bare: making", bare, bare, perSeat(bareMadeRequests));
        row(figures, "Croft: the seats", Figures.median(made, Deployed::seats), bare, "");
        part(figures, "  of which before the first seat", Figures.median(made, Deployed::beforeTheSeats));
        part(figures, "  of which after the last seat", Figures.median(made, Deployed::afterTheSeats));
        row(
                figures,
                "Croft: order to end, with machine and base",
                Figures.median(made, Deployed::whole),
                bare,
                perSeat(madeRequests));
        part(figures, "  of which the teacher's machine", Figures.median(made, Deployed::teacher));
        part(figures, "  of which the base", Figures.median(made, Deployed::base));
        var bareEnd = Figures.median(bareGone);
        row(figures, "bare: deleting", bareEnd, bareEnd, perSeat(bareGoneRequests));
        row(figures, "Croft: the seats are gone", Figures.median(gone, Removal::seats), bareEnd, "");
        row(
                figures,
                "Croft: order to end, with base and machine",
                Figures.median(gone, Removal::whole),
                bareEnd,
                perSeat(goneRequests));
        figures.print();
    }

    private String perSeat(List<Long> requests) {
        var middle = requests.stream().sorted().toList().get(requests.size() / 2);
        return String.format(Locale.ROOT, "%.1f", (double) middle / size);
    }

    private static void part(Figures figures, String part, Duration time) {
        figures.row(part, Figures.seconds(time), "", "");
    }

    private static void row(Figures figures, String part, Duration time, Duration bare, String requests) {
        figures.row(part, Figures.seconds(time), Figures.ratio(time, bare), requests);
    }
}
