package io.croft.feedback;

import io.croft.access.Actor;
import io.croft.access.ProviderWide;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person wrote to the provider, and what became of it. */
@Entity
@ProviderWide
@Table(name = "feedback_message")
@SuppressWarnings("UnusedVariable") // The version is read by Hibernate alone.
class FeedbackMessage {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind = FeedbackKind.PROBLEM;

    @Enumerated(EnumType.STRING)
    private FeedbackState state = FeedbackState.NEW;

    private String words = "";
    private String page = "";
    private UUID personId = new UUID(0, 0);
    private String personName = "";
    private UUID companyId = new UUID(0, 0);
    private @Nullable String answer;
    private Instant sentAt = Instant.EPOCH;

    protected FeedbackMessage() {}

    FeedbackMessage(UUID id, FeedbackKind kind, String words, String page, Actor from, String name, Instant now) {
        this.id = id;
        this.kind = kind;
        this.words = words;
        this.page = page;
        this.personId = from.id().value();
        this.personName = name;
        this.companyId = from.home().value();
        this.sentAt = now;
    }

    /** Whether that is new. */
    boolean read() {
        boolean unread = state == FeedbackState.NEW;
        if (unread) {
            state = FeedbackState.READ;
        }
        return unread;
    }

    void answer(String text) {
        answer = text;
        state = FeedbackState.ANSWERED;
    }

    /** Whether that is new. */
    boolean close() {
        boolean open = state != FeedbackState.CLOSED;
        state = FeedbackState.CLOSED;
        return open;
    }

    UUID id() {
        return id;
    }

    UserId person() {
        return new UserId(personId);
    }

    TenantId company() {
        return new TenantId(companyId);
    }

    FeedbackRow row(String companyName) {
        return new FeedbackRow(id, kind, state, words, page, personName, companyName, answer, sentAt);
    }
}
