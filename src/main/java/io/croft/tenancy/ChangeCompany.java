package io.croft.tenancy;

import java.time.ZoneId;
import java.util.Locale;

/** What may be changed of a company at any time; its slug stays for good. */
public record ChangeCompany(CompanyName name, String contact, Locale locale, ZoneId timeZone, String notes) {}
