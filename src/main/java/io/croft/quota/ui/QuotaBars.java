package io.croft.quota.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.quota.QuotaPreview;
import io.croft.quota.QuotaUse;
import io.croft.uikit.UsageBar;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** One bar for each kind: used, reserved, limit. */
@NamedInterface("ui")
public final class QuotaBars extends Composite<Div> {

    private QuotaBars(List<QuotaUse> uses) {
        getContent().addClassName("quota-bars");
        uses.forEach(use -> getContent()
                .add(new UsageBar(
                        QuotaWords.kind(use.kind()),
                        use.used(),
                        use.reserved(),
                        use.limit(),
                        QuotaWords.format(use.kind()))));
    }

    /** Shows present use; kinds without limit and use are left out. */
    public static QuotaBars of(List<QuotaUse> uses) {
        return new QuotaBars(uses.stream()
                .filter(use -> use.limit() != null || use.taken() > 0)
                .toList());
    }

    /** Shows use after taking something, which is drawn as reserved. */
    public static QuotaBars after(List<QuotaPreview> previews) {
        return new QuotaBars(previews.stream().map(QuotaPreview::after).toList());
    }
}
