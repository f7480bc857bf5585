package io.croft.signin;

/** Why somebody no longer acts in another person's name. */
enum ImpersonationEnd {
    /** They ended it. */
    ENDED,
    /** It lasted as long as any may. */
    EXPIRED,
    /** They may no longer, or the person may do more than they, or is out. */
    REFUSED,
    /** Their session ended. */
    SIGNED_OUT
}
