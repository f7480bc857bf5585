package io.croft.kernel;

import java.util.regex.Pattern;

/**
 * Prepares the arguments of a message for {@link java.text.MessageFormat}. A message with a plural uses
 * {@code {0,choice,0#seats|1#seat|1<seats}}, which needs a number, while a {@link Text} carries its arguments as
 * strings.
 */
final class Counted {

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d),choice,");

    private Counted() {}

    /**
     * A copy of the arguments in which those that a {@code choice} of the message refers to are numbers; what is not
     * digits is left as it is.
     */
    static Object[] in(String message, Object[] args) {
        Object[] counted = args.clone();
        COUNTED.matcher(message)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(index -> index < counted.length)
                .forEach(index -> counted[index] = number(counted[index]));
        return counted;
    }

    private static Object number(Object arg) {
        return arg instanceof String digits && digits.matches("-?\\d{1,18}") ? Long.valueOf(digits) : arg;
    }
}
