/**
 * Tells people and other programs what happened. A room writes a {@link io.croft.notify.Notice} with {@link io.croft.notify.Notices} in
 * the transaction of the change: the row is the outbox, so a notice of a change that was committed is never lost and one of a change
 * that was rolled back never told. Afterwards a worker spreads it to the bells, mail and chat of the people it is for, as each of them
 * has chosen, and to webhooks; a delivery that fails is tried again with growing delay and shown as failed when that was in vain. Several
 * processes share the work by claimed rows: nothing is done by two of them. Which kinds of notices there are, who the people are and what
 * a company is called is contributed by other rooms: {@link io.croft.notify.NoticeKind}, {@link io.croft.notify.NoticePeople},
 * {@link io.croft.notify.NoticeBrands}. Uses kernel, database, access, vault, outgoing, activity and job; its screens use uikit and shell.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "access",
            "vault",
            "uikit",
            "shell",
            "rest",
            "outgoing",
            "activity",
            "job"
        })
@org.jspecify.annotations.NullMarked
package io.croft.notify;
