package io.croft.kernel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares one call among all threads that want its result at the same time: the first thread makes the call, the others
 * wait for its result or exception. No lock is held meanwhile. Waiting cannot be interrupted, so the call needs a time
 * limit of its own. When the thread that makes the call is interrupted, one of the waiting threads makes it again.
 *
 * @param <T> what the call returns
 */
public final class SharedCall<T> {

    private final AtomicReference<@Nullable CompletableFuture<T>> underWay = new AtomicReference<>();

    /**
     * Returns what the call returns or throws what it throws; the call is made by this thread, or was already running
     * in another one.
     */
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
                // The calling thread was interrupted, so there is no result; make the call here, or join a newer one.
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
