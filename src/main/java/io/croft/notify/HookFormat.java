package io.croft.notify;

/** What a webhook is sent. */
public enum HookFormat {
    /** JSON with all facts, signed by HMAC-SHA256. */
    SIGNED,
    /** A message as chats take it: Slack, Mattermost, Rocket.Chat, Google Chat and Discord. */
    CHAT
}
