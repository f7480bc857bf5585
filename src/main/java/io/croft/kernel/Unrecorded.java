package io.croft.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a facade that leaves nothing in the record of what people did, though its transaction may change something. A house test
 * finds every other method that does.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Unrecorded {

    /** Why there is nothing to record. */
    String value();
}
