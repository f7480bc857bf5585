/**
 * Persons: who somebody is. A person belongs to one company, has one role, a name, a language and lists of their own, and comes by an
 * invitation or by a link of their company. An address that somebody typed is a claim: it tells and blocks nothing. One that the
 * company gave out is one person's in that company. How people get in is the concern of {@code signin}, which this room does not
 * know: it looks people up in {@link io.croft.people.PeopleDirectory} and makes persons of strangers by
 * {@link io.croft.people.Newcomers}. Other rooms hear of changes by
 * {@link io.croft.people.PersonEvent}.
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
