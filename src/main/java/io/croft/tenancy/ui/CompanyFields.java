package io.croft.tenancy.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import io.croft.tenancy.CompanyName;
import io.croft.uikit.Bounded;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import io.croft.uikit.TimeZones;
import io.croft.uikit.ValueField;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** The fields of making and changing a company, bound by name to either record. */
final class CompanyFields {

    private static final int LONGEST_CONTACT = 200;
    private static final int LONGEST_NOTES = 4000;

    final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("tenancy.company.name")));
    final TextField contact = Bounded.to(Bounded.NAME, new TextField(Texts.get("tenancy.company.contact")));
    final Select<Locale> locale = new Select<>();
    final ComboBox<ZoneId> timeZone = new ComboBox<>(Texts.get("tenancy.company.timeZone"));
    final TextArea notes = Bounded.to(Bounded.TEXT, new TextArea(Texts.get("tenancy.company.notes")));

    CompanyFields() {
        contact.setHelperText(Texts.get("tenancy.company.contact.help"));
        locale.setLabel(Texts.get("tenancy.company.locale"));
        locale.setItems(Locale.ENGLISH, Locale.of("es"));
        locale.setItemLabelGenerator(language -> language.getDisplayLanguage(language));
        locale.setValue(Locale.ENGLISH);
        timeZone.setItems(TimeZones.all());
        timeZone.setItemLabelGenerator(zone -> zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        timeZone.setValue(ZoneOffset.UTC);
    }

    /** Binds the fields to the record components of the same names. */
    <R> void bind(Binder<R> binder) {
        String required = Texts.get("tenancy.company.required");
        binder.forField(name)
                .asRequired(required)
                .withConverter(ValueField.of(CompanyName::new, CompanyName::value))
                .bind("name");
        binder.forField(contact)
                .withValidator(
                        text -> text.length() <= LONGEST_CONTACT,
                        Texts.get("tenancy.company.notes.tooLong", LONGEST_CONTACT))
                .bind("contact");
        binder.forField(locale).asRequired(required).bind("locale");
        binder.forField(timeZone).asRequired(required).bind("timeZone");
        binder.forField(notes)
                .withValidator(
                        text -> text.length() <= LONGEST_NOTES,
                        Texts.get("tenancy.company.notes.tooLong", LONGEST_NOTES))
                .bind("notes");
    }

    FieldProblems problems() {
        return new FieldProblems().field("name", name).field("contact", contact).field("notes", notes);
    }
}
