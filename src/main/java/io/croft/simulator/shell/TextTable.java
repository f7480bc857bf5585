package io.croft.simulator.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in the box characters of PVE's command line tools. */
record TextTable(List<String> header, List<List<String>> rows) {

    /** Two columns, one row per property. */
    static TextTable ofObject(Map<?, ?> object) {
        List<List<String>> rows = new ArrayList<>();
        sorted(object).forEach((key, value) -> rows.add(List.of(key, value)));
        return new TextTable(List.of("key", "value"), rows);
    }

    /** One column per property that any of the objects has; plain values in one column. */
    static TextTable ofList(List<?> list) {
        List<TreeMap<String, String>> objects = list.stream()
                .map(each -> each instanceof Map<?, ?> object ? sorted(object) : sorted(Map.of("value", each)))
                .toList();
        SortedSet<String> columns = new TreeSet<>();
        objects.forEach(each -> columns.addAll(each.keySet()));
        List<List<String>> rows = objects.stream()
                .map(each -> columns.stream()
                        .map(column -> each.getOrDefault(column, ""))
                        .toList())
                .toList();
        return new TextTable(List.copyOf(columns), rows);
    }

    private static TreeMap<String, String> sorted(Map<?, ?> object) {
        TreeMap<String, String> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put(String.valueOf(key), value == null ? "" : String.valueOf(value)));
        return sorted;
    }

    void print(Console console) {
        List<Integer> widths =
                IntStream.range(0, header.size()).mapToObj(this::width).toList();
        console.line(rule(widths, '─', "┌", "┬", "┐"));
        console.line(line(header, widths));
        String above = rule(widths, '═', "╞", "╪", "╡");
        for (List<String> row : rows) {
            console.line(above);
            console.line(line(row, widths));
            above = rule(widths, '─', "├", "┼", "┤");
        }
        console.line(rule(widths, '─', "└", "┴", "┘"));
    }

    private int width(int column) {
        return IntStream.concat(
                        IntStream.of(header.get(column).length()),
                        rows.stream().mapToInt(row -> row.get(column).length()))
                .max()
                .orElse(0);
    }

    private static String rule(List<Integer> widths, char dash, String left, String middle, String right) {
        return widths.stream()
                .map(width -> String.valueOf(dash).repeat(width + 2))
                .collect(Collectors.joining(middle, left, right));
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> " " + cells.get(i)
                        + " ".repeat(widths.get(i) - cells.get(i).length()) + " ")
                .collect(Collectors.joining("│", "│", "│"));
    }
}
