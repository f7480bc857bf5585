package io.croft.job;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds the handler of a kind; looked up lazily, since handlers submit jobs themselves. */
@Component
class JobHandlers {

    private final Supplier<Map<String, JobHandler<?>>> byKind;

    JobHandlers(ObjectProvider<JobHandler<?>> handlers) {
        this.byKind = SingletonSupplier.of(
                () -> handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity())));
    }

    Optional<JobHandler<?>> find(String kind) {
        return Optional.ofNullable(byKind.get().get(kind));
    }

    JobHandler<?> require(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("Nothing handles jobs of kind " + kind));
    }
}
