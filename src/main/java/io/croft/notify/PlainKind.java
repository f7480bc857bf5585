package io.croft.notify;

import io.croft.kernel.Text;
import java.util.Set;
import java.util.regex.Pattern;

record PlainKind(String key, Text label, NoticeAudience audience, Set<NoticeChannel> byDefault) implements NoticeKind {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9.]{0,59}");

    PlainKind {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a kind of notice: " + key);
        }
        byDefault = Set.copyOf(byDefault);
    }
}
