package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.Locale;

/**
 * Somebody who can be told something: a person who has joined and is not disabled.
 *
 * @param company the company they belong to
 * @param name what others call them
 * @param email where they get mail; empty when that is nowhere
 * @param language the one they have chosen, else English
 */
public record NoticeRecipient(UserId id, TenantId company, String name, String email, Locale language) {}
