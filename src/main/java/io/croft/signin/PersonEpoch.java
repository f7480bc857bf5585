package io.croft.signin;

import io.croft.access.UserId;

/** Under which epoch a person's sessions are opened now. */
record PersonEpoch(UserId id, int epoch) {}
