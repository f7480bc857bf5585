package io.croft.kernel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets all who want the same thing at the same time share one call: the first makes it, the others wait for its outcome, be it
 * an answer or a failure, and nobody holds a lock meanwhile. The call has to end by itself, as those who wait cannot be
 * interrupted; when the one who makes it is interrupted, the next one makes it anew.
 */
public final class SharedCall<T> {

    private final AtomicReference<@Nullable CompletableFuture<T>> underWay = new AtomicReference<>();

    /** Returns or throws what the call does, made by this thread or by another one that was there before. */
    public T join(Supplier<T> call) {
        while (true) {
            CompletableFuture<T> mine = new CompletableFuture<>();
            CompletableFuture<T> others = underWay.compareAndExchange(null, mine);
            if (others == null) {
                return make(call, mine);
            }
            try {
                return others.join();
            } catch (CancellationException ignored) {
                // Nothing was learnt by the one who was interrupted; this thread asks for itself, or joins who does.
            } catch (CompletionException failed) {
                throw rethrown(failed);
            }
        }
    }

    private T make(Supplier<T> call, CompletableFuture<T> told) {
        try {
            T answer = call.get();
            underWay.set(null);
            told.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            underWay.set(null);
            told.completeExceptionally(
                    Thread.currentThread().isInterrupted() ? new CancellationException("interrupted") : e);
            throw e;
        }
    }

    private static RuntimeException rethrown(CompletionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> failed;
        };
    }
}
