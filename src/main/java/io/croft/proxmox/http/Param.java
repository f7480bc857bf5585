package io.croft.proxmox.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One parameter of a route.
 *
 * @param name name in the schema; numbered options end with {@code [n]}
 * @param type type in the schema
 * @param sinceMajor first major version of Proxmox VE that knows it
 */
public record Param(String name, ParamType type, int sinceMajor) {

    private static final int ALWAYS = 0;
    private static final String NUMBERED = "[n]";
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A text, or a list or property string in text form. */
    public static Param string(String name) {
        return new Param(name, ParamType.STRING, ALWAYS);
    }

    /** A whole number. */
    public static Param integer(String name) {
        return new Param(name, ParamType.INTEGER, ALWAYS);
    }

    /** A boolean, sent as 1 or 0. */
    public static Param flag(String name) {
        return new Param(name, ParamType.BOOLEAN, ALWAYS);
    }

    /** A decimal number. */
    public static Param number(String name) {
        return new Param(name, ParamType.NUMBER, ALWAYS);
    }

    /** The same parameter, known from this major version on. */
    public Param since(int major) {
        return new Param(name, type, major);
    }

    /** True when {@code key} is this parameter, or one of its numbered forms such as {@code net0}. */
    public boolean matches(String key) {
        if (!name.endsWith(NUMBERED)) {
            return name.equals(key);
        }
        String stem = name.substring(0, name.length() - NUMBERED.length());
        return key.startsWith(stem)
                && DIGITS.matcher(key.substring(stem.length())).matches();
    }

    /** Writes a value in the notation of the API. */
    String write(Object value) {
        boolean fits = switch (type) {
            case STRING -> value instanceof CharSequence;
            case INTEGER -> value instanceof Integer || value instanceof Long;
            case BOOLEAN -> value instanceof Boolean;
            case NUMBER -> value instanceof Number;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "Parameter " + name + " is a " + type.name().toLowerCase(Locale.ROOT));
        }
        return value instanceof Boolean yes ? (yes ? "1" : "0") : value.toString();
    }
}
