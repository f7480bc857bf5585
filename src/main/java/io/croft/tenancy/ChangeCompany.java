package io.croft.tenancy;

import java.time.ZoneId;
import java.util.Locale;

/** The new facts of a company; its slug cannot change. */
public record ChangeCompany(CompanyName name, String contact, Locale locale, ZoneId timeZone, String notes) {}
