package io.croft.uikit;

import java.text.NumberFormat;

/** How many there are, in words: exactly while there are few, since counting many costs more than it tells. */
public final class Amount {

    /** Ask for no more than this many; the answer tells whether there are more than can be named. */
    public static final long MOST = 10_001;

    private Amount() {}

    /** The number as it is written in the language of the screen at hand, such as {@code 9,500} or {@code more than 10,000}. */
    public static String of(long counted) {
        return counted < MOST ? number(counted) : Texts.get("uikit.count.moreThan", number(MOST - 1));
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(number);
    }
}
