package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.Locale;

/**
 * A recipient: a person who has joined and is not disabled.
 *
 * @param company the company they belong to
 * @param name the name shown to others
 * @param email where they get mail; empty for none
 * @param language the chosen one, else English
 */
public record NoticeRecipient(UserId id, TenantId company, String name, String email, Locale language) {}
