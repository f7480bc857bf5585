package io.croft.simulator.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a parameter's value must look like; the texts are PVE's own. */
@FunctionalInterface
interface ParameterType {

    ParameterType STRING = _ -> null;
    ParameterType BOOLEAN = value -> value.matches("0|1|yes|no|on|off|true|false|")
            ? null
            : "type check ('boolean') failed - got '" + value + "'";
    ParameterType NUMBER =
            value -> value.matches("-?\\d+(\\.\\d+)?") ? null : "type check ('number') failed - got '" + value + "'";
    ParameterType VMID = value ->
            value.matches("[1-9]\\d{2,8}") ? null : "invalid format - value does not look like a valid VM ID\n";
    ParameterType VMIDS = value -> Arrays.stream(value.split("[,; ]+"))
            .filter(each -> !each.isEmpty())
            .map(VMID::problem)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    ParameterType CONFIG_ID = value -> value.matches("(?i)[a-z][a-z0-9_-]+")
            ? null
            : "invalid format - invalid configuration ID '" + value + "'\n";
    ParameterType STORAGE_ID = value -> value.matches("(?i)[a-z][a-z0-9\\-_.]*[a-z0-9]")
            ? null
            : "invalid format - storage ID '" + value + "' contains illegal characters\n";
    ParameterType NODE = value -> value.matches("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?")
            ? null
            : "invalid format - value does not look like a valid node name\n";
    ParameterType DNS_NAME =
            value -> value.matches("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
                    ? null
                    : "invalid format - value does not look like a valid DNS name\n";
    ParameterType USER_ID = value -> value.matches("[^\\s:/]+@[A-Za-z][A-Za-z0-9.\\-_]+")
            ? null
            : "invalid format - value '" + value + "' does not look like a valid user name\n";
    ParameterType DIGEST = value -> value.length() <= 64 ? null : "value may only be 64 characters long";
    ParameterType INTEGER = integer(Long.MIN_VALUE, Long.MAX_VALUE);

    /** What is wrong with the value, or null. */
    @Nullable
    String problem(String value);

    static ParameterType integer(long least, long most) {
        return value -> {
            if (!value.matches("-?\\d{1,18}")) {
                return "type check ('integer') failed - got '" + value + "'";
            }
            long number = Long.parseLong(value);
            return number < least
                    ? "value must have a minimum value of " + least
                    : number > most ? "value must have a maximum value of " + most : null;
        };
    }

    static ParameterType oneOf(String... values) {
        return value -> Arrays.asList(values).contains(value)
                ? null
                : "value '" + value + "' does not have a value in the enumeration '" + String.join(", ", values) + "'";
    }

    static ParameterType pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return value -> pattern.matcher(value).matches() ? null : "value does not match the regex pattern";
    }

    static ParameterType atMost(int length) {
        return value -> value.length() <= length ? null : "value may only be " + length + " characters long";
    }
}
