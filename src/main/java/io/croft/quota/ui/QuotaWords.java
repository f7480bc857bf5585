package io.croft.quota.ui;

import io.croft.kernel.ByteSize;
import io.croft.quota.QuotaKind;
import io.croft.uikit.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.LongFunction;

/** Formats kinds and amounts in the language of the reader. */
final class QuotaWords {

    private static final BigDecimal MIB_IN_GIB = BigDecimal.valueOf(1024);

    private QuotaWords() {}

    static String kind(QuotaKind kind) {
        return Texts.of(kind.label());
    }

    /** The name of a limit with the unit it is entered in. */
    static String limit(QuotaKind kind) {
        return switch (kind.unit()) {
            case MIB, GIB -> Texts.get("quota.limit.gib", kind(kind));
            case COUNT -> kind(kind);
        };
    }

    /** A limit as people write it: amounts of memory and disk in GiB. */
    static String written(QuotaKind kind, long limit) {
        return kind.unit() == QuotaKind.Unit.MIB
                ? BigDecimal.valueOf(limit)
                        .divide(MIB_IN_GIB)
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(limit);
    }

    /** Reads what people write; nothing when it is no amount. Only what is kept in MiB may be a fraction, down to a MiB. */
    static Optional<Long> read(QuotaKind kind, String typed) {
        String number = typed.strip().replace(',', '.');
        if (kind.unit() == QuotaKind.Unit.MIB && number.matches("\\d{1,9}(\\.\\d{1,10})?")) {
            return Optional.of(new BigDecimal(number)
                    .multiply(MIB_IN_GIB)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
        }
        return number.matches("\\d{1,12}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }

    static LongFunction<String> format(QuotaKind kind) {
        return switch (kind.unit()) {
            case MIB -> amount -> ByteSize.ofMiB(amount).toString();
            case GIB -> amount -> ByteSize.ofGiB(amount).toString();
            case COUNT -> "%,d"::formatted;
        };
    }
}
