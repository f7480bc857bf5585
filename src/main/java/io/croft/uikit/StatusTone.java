package io.croft.uikit;

import java.util.Locale;

/** The meaning of a state. Each tone has a colour and an icon and is always shown with a word. */
public enum StatusTone {
    /** Works as it should. */
    RUNNING(Icons.CIRCLE_PLAY),
    /** Finished successfully. */
    OK(Icons.CIRCLE_CHECK),
    /** Switched off intentionally. */
    STOPPED(Icons.CIRCLE_STOP),
    /** In progress, or waiting for something. */
    WAITING(Icons.HOURGLASS),
    /** Works but needs attention. */
    WARNING(Icons.TRIANGLE_ALERT),
    /** Failed; somebody has to act. */
    FAILED(Icons.CIRCLE_X),
    /** Not known at present; drawn hatched. */
    UNKNOWN(Icons.CIRCLE_QUESTION_MARK);

    @SuppressWarnings("ImmutableEnumChecker") // An icon is two final strings.
    private final Icons icon;

    StatusTone(Icons icon) {
        this.icon = icon;
    }

    /** The icon that goes with the tone. */
    public Icons icon() {
        return icon;
    }

    /** The style class that carries the tone's colour, such as {@code tone-running}. */
    public String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
