package io.croft.signin;

import io.croft.access.ProviderWide;
import io.croft.vault.Sealed;
import io.croft.vault.SecretPlace;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a call with an idempotency key was answered with, for one person; sealed, as answers may hold what is shown one time only. */
@Entity
@ProviderWide
@Table(name = "signin_api_answer")
@SuppressWarnings("UnusedVariable") // Rows are written and read by AnswerBook, in statements of its own.
class KeptAnswer {

    @Id
    private UUID id;

    private UUID personId;

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "answer"))
    private @Nullable Sealed answer;

    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected KeptAnswer() {}

    static SecretPlace place(UUID id) {
        return new SecretPlace("signin_api_answer", "answer", id);
    }
}
