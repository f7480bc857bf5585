package io.croft.uikit;

import java.util.Locale;

/** How the state of a thing is meant; each tone has a colour and an icon, and always comes with a word. */
public enum StatusTone {
    /** Works as it should. */
    RUNNING(Icons.CIRCLE_PLAY),
    /** Done and well. */
    OK(Icons.CIRCLE_CHECK),
    /** Off, on purpose. */
    STOPPED(Icons.CIRCLE_STOP),
    /** On its way, or waiting for something. */
    WAITING(Icons.HOURGLASS),
    /** Works, but wants attention. */
    WARNING(Icons.TRIANGLE_ALERT),
    /** Broken; somebody has to act. */
    FAILED(Icons.CIRCLE_X),
    /** Not known at the moment; drawn hatched. */
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
