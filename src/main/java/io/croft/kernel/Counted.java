package io.croft.kernel;

import java.util.regex.Pattern;

/**
 * Makes the arguments of a message ready for {@link java.text.MessageFormat}. A message chooses between one and many by
 * {@code {0,choice,0#seats|1#seat|1<seats}}; what it counts may come as a number or as its digits.
 */
final class Counted {

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d),choice,");

    private Counted() {}

    /** The same arguments, those that the message counts as numbers. */
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
