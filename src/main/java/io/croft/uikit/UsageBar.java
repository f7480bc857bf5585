package io.croft.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Used and reserved amount of a limit in one bar: amber from 80 %, red from 100 %. Without a limit only the amounts are
 * shown.
 */
public final class UsageBar extends Div {

    private static final double NEARLY_FULL = 0.8;

    private final LongFunction<String> format;
    private final Span words = new Span();
    private final Div track = new Div(new Div(), new Div());

    public UsageBar(String label, long used, long reserved, @Nullable Long limit) {
        this(label, used, reserved, limit, "%,d"::formatted);
    }

    /** Shows amounts in the given format, for example in GiB. */
    public UsageBar(String label, long used, long reserved, @Nullable Long limit, LongFunction<String> format) {
        this.format = format;
        addClassName("usage-bar");
        Span name = new Span(label);
        name.addClassName("usage-bar-label");
        words.addClassName("usage-bar-words");
        track.addClassName("usage-bar-track");
        add(name, words, track);
        set(used, reserved, limit);
    }

    /**
     * Replaces the amounts.
     *
     * @param limit null for no limit
     */
    public void set(long used, long reserved, @Nullable Long limit) {
        long taken = used + reserved;
        words.setText(
                limit == null
                        ? Texts.get("uikit.usage.unlimited", format.apply(taken))
                        : Texts.get("uikit.usage", format.apply(taken), format.apply(limit)));
        track.setVisible(limit != null);
        double whole = limit == null || limit == 0 ? taken : limit;
        Share.set(track, "--used", whole == 0 ? 0 : used / whole);
        Share.set(track, "--taken", whole == 0 ? 0 : taken / whole);
        setClassName("usage-bar-near", limit != null && taken >= whole * NEARLY_FULL && taken < whole);
        setClassName("usage-bar-full", limit != null && taken >= whole && taken > 0);
    }
}
