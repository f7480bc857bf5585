package io.croft.lab;

import io.croft.joining.TargetId;
import io.croft.kernel.Identifier;
import java.util.UUID;

/** Names a class of seats. */
public record ClassId(UUID value) implements Identifier {

    /** The class as what people join. */
    public TargetId target() {
        return new TargetId(ClassTargets.KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
