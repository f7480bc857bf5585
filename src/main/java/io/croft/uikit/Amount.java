package io.croft.uikit;

import java.text.NumberFormat;

/** Formats how many rows there are: the exact number up to a limit, since counting many rows is expensive. */
public final class Amount {

    /** The highest number to count to: 10,000 plus one, which means "more than 10,000". */
    public static final long MOST = 10_001;

    private Amount() {}

    /**
     * The number in the language of the current screen, such as {@code 9,500}; from {@link #MOST} on
     * {@code more than 10,000}.
     */
    public static String of(long counted) {
        return counted < MOST ? number(counted) : Texts.get("uikit.count.moreThan", number(MOST - 1));
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(number);
    }
}
