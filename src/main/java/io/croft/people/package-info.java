/**
 * Persons. A person belongs to one company and has one role, a name, a language and list settings; it is made by an
 * invitation or by an invite link of the company. An address that somebody typed is only a claim and prevents nothing;
 * an address the company gave belongs to one person in that company. Signing in belongs to {@code signin}, which this
 * room does not know: it finds people through {@link io.croft.people.PeopleDirectory} and makes them through
 * {@link io.croft.people.Newcomers}. Other rooms receive {@link io.croft.people.PersonEvent}s.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "vault",
            "uikit",
            "shell",
            "rest",
            "activity",
            "notify",
            "tenancy",
            "tenancy :: ui"
        })
@org.jspecify.annotations.NullMarked
package io.croft.people;
