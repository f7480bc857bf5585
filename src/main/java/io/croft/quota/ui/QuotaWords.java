package io.croft.quota.ui;

import io.croft.kernel.ByteSize;
import io.croft.quota.QuotaKind;
import io.croft.uikit.Texts;
import java.util.Locale;
import java.util.function.LongFunction;

/** Names kinds and amounts in the reader's language. */
final class QuotaWords {

    private QuotaWords() {}

    static String kind(QuotaKind kind) {
        return Texts.get("quota.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static LongFunction<String> format(QuotaKind kind) {
        return switch (kind) {
            case MEMORY_MIB -> amount -> ByteSize.ofMiB(amount).toString();
            case DISK_GIB -> amount -> ByteSize.ofGiB(amount).toString();
            default -> "%,d"::formatted;
        };
    }
}
