package io.croft.tenancy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.tenancy.MailBrand;
import io.croft.tenancy.MailBrands;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;
import java.util.Optional;

/** Sender, colour, footer and logo of a company's mails. */
final class MailBrandPanel extends Composite<FormSection> {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_COLOUR = 7;
    private static final int LONGEST_FOOTER = 500;

    private final transient MailBrands brands;
    private final TenantId company;
    private final TextField sender = Bounded.to(LONGEST_NAME, new TextField(Texts.get("tenancy.brand.sender")));
    private final TextField colour = Bounded.to(LONGEST_COLOUR, new TextField(Texts.get("tenancy.brand.colour")));
    private final TextArea footer = Bounded.to(LONGEST_FOOTER, new TextArea(Texts.get("tenancy.brand.footer")));
    private final Span logo = new Span();
    private final Button removeLogo =
            Buttons.quiet(Texts.get("tenancy.brand.logo.remove"), Icons.TRASH_2, this::removeLogo);
    private final FieldProblems problems = new FieldProblems()
            .field("senderName", sender)
            .field("colour", colour)
            .field("footer", footer);

    MailBrandPanel(MailBrands brands, TenantId company) {
        this.brands = brands;
        this.company = company;
        MailBrand brand = brands.find(company);
        sender.setValue(brand.senderName());
        sender.setHelperText(Texts.get("tenancy.brand.sender.help"));
        colour.setValue(brand.colour());
        colour.setPlaceholder("#2c6e49");
        colour.setHelperText(Texts.get("tenancy.brand.colour.help"));
        footer.setValue(brand.footer());
        footer.setWidthFull();
        getContent()
                .addContent(
                        sender,
                        colour,
                        footer,
                        new Div(Buttons.primary(Texts.get("tenancy.company.save"), this::save)),
                        new Div(logo, removeLogo),
                        upload());
        show(brand);
    }

    @Override
    protected FormSection initContent() {
        return new FormSection(Texts.get("tenancy.brand.title"), Texts.get("tenancy.brand.text"));
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((_, content) -> take(content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MailBrands.LARGEST_LOGO);
        upload.setAcceptedMimeTypes("image/png", "image/jpeg");
        upload.setUploadButton(new Button(Texts.get("tenancy.brand.logo.choose"), Icons.PLUS.create()));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(rejected -> Toasts.failure(Texts.get("tenancy.brand.logo.invalid")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void take(byte[] content) {
        Optional<Problem> problem = brands.showLogo(company, content);
        problem.ifPresentOrElse(
                refused -> Toasts.failure(Texts.of(refused.text())),
                () -> Toasts.success(Texts.get("tenancy.brand.saved")));
        show(brands.find(company));
    }

    private void save() {
        List<Problem> refused =
                brands.save(company, new MailBrand(sender.getValue(), colour.getValue(), footer.getValue(), false));
        problems.show(refused);
        if (refused.isEmpty()) {
            Toasts.success(Texts.get("tenancy.brand.saved"));
        }
    }

    private void removeLogo() {
        brands.removeLogo(company);
        show(brands.find(company));
    }

    private void show(MailBrand brand) {
        logo.setText(Texts.get(brand.logo() ? "tenancy.brand.logo.set" : "tenancy.brand.logo.none"));
        removeLogo.setVisible(brand.logo());
    }
}
