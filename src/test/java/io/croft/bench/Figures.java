package io.croft.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small table of measured values, printed when a benchmark ends. */
final class Figures {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    Figures(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Prints the table with columns side by side. */
    void print() {
        int columns = rows.getFirst().size();
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        String lines = rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> padded(row.get(column), widths.get(column)))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining(System.lineSeparator()));
        System.out.println(System.lineSeparator() + title + System.lineSeparator() + lines + System.lineSeparator());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** The middle one; with an even number the upper of the two. */
    static Duration median(List<Duration> measured) {
        return measured.stream().sorted().toList().get(measured.size() / 2);
    }

    static <T> Duration median(List<T> measured, Function<T, Duration> part) {
        return median(measured.stream().map(part).toList());
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    static String ratio(Duration measured, Duration bare) {
        return String.format(Locale.ROOT, "%.2f", (double) measured.toNanos() / bare.toNanos());
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
