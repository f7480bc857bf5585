package io.croft.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public bean that no person reaches: other rooms call it after they have checked whoever acts. A house test finds every other public
 * bean whose methods ask for no right.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InnerBean {

    /** Why it needs no guard of its own. */
    String value();
}
