package io.croft.dispatch;

/**
 * Identifies a guest made by Croft: a line of its notes. Guests without their mark are never deleted.
 *
 * @param value permanent and unique, such as {@code seat:<uuid>}; one line
 */
public record GuestMark(String value) {

    /** The tag of every guest made by Croft, for people only. */
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

    /** Whether notes contain this mark as a line of its own. */
    public boolean isOn(String notes) {
        return notes.lines().anyMatch(line -> line.strip().equals(line()));
    }

    /** Whether notes contain any mark of Croft. */
    static boolean anyOn(String notes) {
        return notes.lines().anyMatch(line -> line.strip().startsWith(LINE));
    }
}
