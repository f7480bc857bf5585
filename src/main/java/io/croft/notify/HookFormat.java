package io.croft.notify;

/** The content sent to a webhook. */
public enum HookFormat {
    /** JSON with all facts, signed by HMAC-SHA256. */
    SIGNED,
    /** A message in the form of Slack, Mattermost, Rocket.Chat, Google Chat and Discord. */
    CHAT
}
