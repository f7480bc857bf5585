package io.croft.tenancy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.croft.access.TenantId;
import io.croft.tenancy.ChangeCompanyResult;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.DeleteCompanyResult;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.stream.Collectors;

/** Buttons that suspend, resume, delete or restore a company after a confirmation. */
@SpringComponent
class CompanyActions {

    private final CompanyLife life;

    CompanyActions(CompanyLife life) {
        this.life = life;
    }

    /** The buttons for the status of the company; none for the provider. */
    Button[] of(CompanyDetails company, Runnable done) {
        TenantId id = company.id();
        if (company.isProvider()) {
            return new Button[0];
        }
        return switch (company.status()) {
            case ACTIVE -> new Button[] {delete(company), suspend(company, done)};
            case SUSPENDED ->
                new Button[] {
                    delete(company),
                    then(
                            Buttons.secondary(Texts.get("tenancy.company.resume"), Icons.PLAY, () -> life.resume(id)),
                            done)
                };
            case CANCELLED ->
                new Button[] {
                    then(
                            Buttons.secondary(
                                    Texts.get("tenancy.company.restore"), Icons.UNDO_2, () -> restore(company)),
                            done)
                };
        };
    }

    private void restore(CompanyDetails company) {
        if (life.restore(company.id()) instanceof ChangeCompanyResult.Refused refused) {
            Toasts.failure(Texts.of(refused.problem().text()));
        }
    }

    private Button suspend(CompanyDetails company, Runnable done) {
        return Buttons.secondary(
                Texts.get("tenancy.company.suspend"),
                Icons.PAUSE,
                () -> new ConfirmDialog(
                                Texts.get("tenancy.company.suspend.title", company.name()),
                                Texts.get("tenancy.company.suspend.text"),
                                Texts.get("tenancy.company.suspend"),
                                () -> {
                                    life.suspend(company.id());
                                    done.run();
                                })
                        .danger()
                        .open());
    }

    private Button delete(CompanyDetails company) {
        return Buttons.danger(
                Texts.get("tenancy.company.delete"),
                Icons.TRASH_2,
                () -> new ConfirmDialog(
                                Texts.get("tenancy.company.delete.title", company.name()),
                                Texts.get("tenancy.company.delete.text"),
                                Texts.get("tenancy.company.delete"),
                                () -> deleteNow(company))
                        .danger()
                        .typedName(company.name().value())
                        .open());
    }

    private void deleteNow(CompanyDetails company) {
        switch (life.delete(company.id())) {
            case DeleteCompanyResult.Deleted deleted -> {
                Toasts.success(Texts.get("tenancy.company.deleted", company.name()));
                UI.getCurrentOrThrow().navigate("companies");
            }
            case DeleteCompanyResult.NotEmpty full ->
                Toasts.failure(Texts.get(
                        "tenancy.company.notEmpty",
                        company.name(),
                        full.holdings().stream().map(Texts::of).collect(Collectors.joining(", "))));
        }
    }

    private static Button then(Button button, Runnable done) {
        button.addClickListener(click -> done.run());
        return button;
    }
}
