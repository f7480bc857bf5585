package io.croft.dispatch;

/**
 * What tells a guest Croft has made from all others: a line of its notes. Guests without their mark are never deleted.
 *
 * @param value names the guest for ever, such as {@code seat:<uuid>}; one line
 */
public record GuestMark(String value) {

    /** The tag every guest made by Croft has, for people to see. */
    public static final String TAG = "croft";

    private static final String LINE = "croft:";

    public GuestMark {
        if (value.isBlank() || value.lines().count() != 1) {
            throw new IllegalArgumentException("A mark is one line: '" + value + "'");
        }
    }

    /** Notes for a guest: the description for people, and the mark. */
    public String notes(String description) {
        return description.isBlank() ? line() : description.strip() + "\n\n" + line();
    }

    /** The line of the notes that is the mark. */
    String line() {
        return LINE + value;
    }

    /** Whether notes hold this mark as a line of its own. */
    public boolean isOn(String notes) {
        return notes.lines().anyMatch(line -> line.strip().equals(line()));
    }

    /** Whether notes hold any mark of Croft's. */
    static boolean anyOn(String notes) {
        return notes.lines().anyMatch(line -> line.strip().startsWith(LINE));
    }
}
