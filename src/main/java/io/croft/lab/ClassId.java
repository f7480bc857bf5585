package io.croft.lab;

import io.croft.joining.TargetId;
import io.croft.kernel.Identifier;
import java.util.UUID;

/** Identifies a class. */
public record ClassId(UUID value) implements Identifier {

    /** The class as a target of invite links. */
    public TargetId target() {
        return new TargetId(ClassTargets.KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
