package io.croft.proxmox.http;

import io.croft.proxmox.error.FailedCall;
import io.croft.proxmox.error.UnreadableAnswer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the exception for an answer that differs from its documented form. */
final class Unreadable {

    private static final int OK = 200;

    private Unreadable() {}

    /** The converted text; throws when the conversion fails. */
    static <T> T unless(Call call, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException odd) {
            throw because(call, "not as documented", odd);
        }
    }

    static UnreadableAnswer because(Call call, String reason, @Nullable Throwable cause) {
        return new UnreadableAnswer(
                new FailedCall(call.route().verb().name(), call.path(), OK, "unreadable answer, " + reason), cause);
    }
}
