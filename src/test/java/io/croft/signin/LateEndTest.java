package io.croft.signin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.croft.access.Impersonator;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.Activity;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of acting in another person's name where the database cannot be reached. */
class LateEndTest {

    @Test
    void anEndThatCannotBeRecordedIsRecordedLaterAndOnce() {
        Activity activity = mock(Activity.class);
        doThrow(new IllegalStateException("away")).doNothing().when(activity).recordApart(any());
        ImpersonationActivity records = new ImpersonationActivity(activity);
        Impersonator by = new Impersonator(new UserId(UUID.randomUUID()), "Ada", TenantId.PROVIDER, null);
        records.ended(
                new Impersonation(
                        UUID.randomUUID(),
                        new UserId(UUID.randomUUID()),
                        "Bo Peep",
                        TenantId.PROVIDER,
                        by,
                        Instant.EPOCH),
                ImpersonationEnd.EXPIRED);
        records.recordLate();
        records.recordLate();
        verify(activity, times(2)).recordApart(any());
    }
}
