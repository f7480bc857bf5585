package io.croft.simulator.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arguments of PVE's programs: words, and options as {@code --name value}, {@code -name value} or {@code --name=value}.
 *
 * @param words what is not an option, in order
 * @param values by option; an option that was given twice has two values
 */
record Options(List<String> words, Map<String, List<String>> values) {

    private static final Set<String> FLAGS = Set.of(
            "full",
            "purge",
            "skiplock",
            "force",
            "forceStop",
            "vmstate",
            "keepActive",
            "overrule-shutdown",
            "destroy-unreferenced-disks",
            "current",
            "online",
            "protection",
            "autostart",
            "onboot",
            "template");

    static Options parse(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.matches("--?[a-zA-Z].*")) {
                words.add(argument);
                continue;
            }
            String option = argument.replaceFirst("^--?", "");
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            String value;
            if (equals >= 0) {
                value = option.substring(equals + 1);
            } else if (FLAGS.contains(name) && (i + 1 == arguments.size() || !isTruth(arguments.get(i + 1)))) {
                value = "1";
            } else if (++i < arguments.size()) {
                value = arguments.get(i);
            } else {
                throw new CommandError(255, "Option " + name + " requires an argument");
            }
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new Options(words, values);
    }

    private static boolean isTruth(String word) {
        return word.matches("[01]");
    }

    /** The word at a place; the program's usage when there is none. */
    String word(int index, String what) {
        if (index >= words.size()) {
            throw new CommandError(255, "400 not enough arguments\n" + what);
        }
        return words.get(index);
    }

    /** The last value of every option. */
    Map<String, String> single() {
        Map<String, String> single = new LinkedHashMap<>();
        values.forEach((name, given) -> single.put(name, given.getLast()));
        return single;
    }
}
