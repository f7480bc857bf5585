package io.croft.lab;

import io.croft.kernel.Text;
import io.croft.quota.QuotaKind;
import io.croft.quota.QuotaSource;
import java.util.List;

/** What classes take beside what their machines take. */
public final class LabQuotas implements QuotaSource {

    public static final QuotaKind CLASSES =
            new QuotaKind("CLASSES", QuotaKind.Unit.COUNT, Text.of("lab.quota.classes"));
    public static final QuotaKind SEATS = new QuotaKind("SEATS", QuotaKind.Unit.COUNT, Text.of("lab.quota.seats"));

    @Override
    public List<QuotaKind> kinds() {
        return List.of(CLASSES, SEATS);
    }
}
